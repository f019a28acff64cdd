"""gouji cache: what is remembered of earlier audits, and how to forget it."""

import typer

from cli import output


def cache(context: typer.Context) -> None:
    """写出缓存在哪里、有多大。审核多份文件时，没有变的文件用缓存里的结果；gouji check --no-cache 不用。

    文件、规则、程序有一样变了就重新审核；GOUJI_CACHE_DIR 可以换一个文件夹。
    """
    if context.invoked_subcommand is not None:
        return
    from audit.cache import cache_folder, open_cache

    opened = open_cache()
    if opened is None:
        output.complain(f"不能用的缓存文件夹，每次都重新审核 (cache folder cannot be used)：{cache_folder()}")
        return
    sizes = opened.sizes()
    output.write_stdout(f"{opened.folder}\n{len(sizes)} 个条目，{sum(sizes) / 1_000_000:.1f} MB\n")


def clear() -> None:
    """忘掉缓存里的一切；下一次审核重新读取。"""
    from audit.cache import open_cache

    opened = open_cache()
    output.write_stdout(f"忘掉了 {opened.clear() if opened else 0} 个条目\n")
