"""gouji inspect: what was read and recognised, and what was not."""

from pathlib import Path
from typing import Annotated, NoReturn

import typer

from audit.errors import UsageError
from audit.reports.style import Detail, Language
from cli import output
from cli.auditing.orders import Orders
from cli.exits import Exit
from cli.options.choices import ConfigFile, Files, Packs, PlainFormats, ReportLanguage


def inspect(
    files: Files,
    formats: PlainFormats = None,
    rules: Packs = None,
    page: Annotated[
        int | None, typer.Option(metavar="N", min=1, help="画出 PDF 的第 N 页，标出读到的表格、单元格和数字。")
    ] = None,
    image: Annotated[
        Path | None, typer.Option(metavar="OUT.png", dir_okay=False, help="图画到哪个文件；与 --page 同用。")
    ] = None,
    config: ConfigFile = None,
    lang: ReportLanguage = Language.ZH,
) -> None:
    """写出读到了什么：表格及其表样、列、行，文中的陈述，以及没有认出的内容和原因。

    例：gouji inspect 预算.pdf；gouji inspect 预算.pdf --page 9 --image 第9页.png

    画出的图上：绿框是归到列的数，蓝框是文中的数，红框是没有归到列或没有认出的。

    退出码：0 全部读出；2 用法、配置或规则包有误；3 有文件无法读取或认不出。
    """
    from audit import pipeline
    from audit.batch.attempts import attempt
    from audit.model.report import Inspection
    from audit.reports import formats as report_formats
    from cli.configuration.search import find_config
    from cli.inputs import find_inputs

    inputs = find_inputs(files)
    orders = Orders(find_config(inputs.paths, config), packs=tuple(rules or ()))
    if page is not None or image is not None:
        _draw(inputs.paths, page, image, orders)
    targets = output.parse_targets(formats or [], report_formats.INSPECTIONS)
    output.protect(targets, [*inputs.paths, *orders.files()])
    rulebook = orders.every_rule()
    documents, failures = attempt([(path,) for path in inputs.paths], lambda paths: pipeline.facts(paths, rulebook))
    inspection = Inspection(documents, (*inputs.failures, *failures))
    for target in targets:
        wanted = report_formats.inspection_format(target.format)
        style = output.style_for(target, lang, Detail.NORMAL)
        output.deliver(target, wanted.render(inspection, style), machine=wanted.machine)
    output.report_trouble(inspection.all_failures(), inputs.passed_over)
    raise typer.Exit(Exit.UNREADABLE if inspection.all_failures() else Exit.CLEAN)


def _draw(paths: tuple[Path, ...], page: int | None, image: Path | None, orders: Orders) -> NoReturn:
    """One page of one PDF as a picture. Raises UsageError."""
    from audit import pipeline
    from audit.errors import UnreadableInput
    from audit.model.report import Failure

    if page is None or image is None or len(paths) != 1:
        raise UsageError("--page 与 --image 要同用，并且只给一个 PDF 文件 (one PDF, both options)")
    if image.suffix.lower() not in ("", ".png"):
        raise UsageError(f"图只画成 PNG，文件名请以 .png 结尾 (PNG only)：{image}")
    output.protect([output.Target("png", image)], paths)
    rulebook = orders.every_rule()
    try:
        pipeline.draw(paths[0], page, image, rulebook)
    except UnreadableInput as error:
        output.report_trouble([Failure(pipeline.name_of(paths[0]), str(error))])
        raise typer.Exit(Exit.UNREADABLE) from error
    raise typer.Exit(Exit.CLEAN)
