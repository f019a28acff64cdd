"""gouji rules schema: the JSON Schema of rule files, for editors."""

from cli import output


def schema() -> None:
    """写出规则文件的 JSON Schema，编辑器据此补全键名、提示含义、标出错误。

    例：gouji rules schema > rule.schema.json

    再在规则文件的第一行写：# yaml-language-server: $schema=rule.schema.json
    """
    from audit.reports.media.json_text import dumps
    from audit.rulebook.checks.file_schema import rule_file_schema

    output.write_stdout(dumps(rule_file_schema()), machine=True)
