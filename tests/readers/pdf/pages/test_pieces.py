"""What a page without cells tells of the places of its words, for tables whose rulings were not printed."""

from audit.model.document import Grid

ROW = "BT /F 10 Tf 1 0 0 1 50 200 Tm (Total) Tj 1 0 0 1 150 200 Tm (12.50) Tj 1 0 0 1 250 200 Tm (7.25) Tj ET"
PROSE = "BT /F 10 Tf 1 0 0 1 50 200 Tm (nothing to add here) Tj ET"
BOX = "40 180 300 80 re S 40 220 m 340 220 l S"


def test_what_stands_apart_in_a_row_of_figures_is_told_with_its_place(read):
    (line,) = read(ROW).blocks
    assert [(text, round(x0)) for text, x0, _ in line.pieces] == [("Total", 50), ("12.50", 150), ("7.25", 250)]


def test_a_page_without_rows_of_figures_has_no_pieces(read):
    assert [line.pieces for line in read(PROSE).blocks] == [()]


def test_the_ruling_above_a_line_is_told(read):
    (line,) = read(ROW + " 40 215 m 340 215 l S 40 190 m 340 190 l S").blocks
    assert line.rule == 85.0


def test_a_line_that_does_not_reach_over_it_is_not_the_ruling_above_a_line(read):
    (line,) = read(ROW + " 40 215 m 60 215 l S").blocks
    assert line.rule == 0


def test_a_box_that_parts_no_columns_hands_on_its_lines(read):
    (grid,) = (block for block in read(ROW + " " + BOX).blocks if isinstance(block, Grid))
    assert [len(line.pieces) for line in grid.lines] == [3]


def test_a_table_with_all_its_rulings_has_cells_only(read):
    columns = " 120 180 m 120 260 l S 220 180 m 220 260 l S"
    (grid,) = (block for block in read(ROW + " " + BOX + columns).blocks if isinstance(block, Grid))
    assert grid.lines == ()


def test_names_on_the_left_and_their_figures_on_the_right_of_a_broad_sheet_are_not_two_pages(read):
    rows = " ".join(
        f"1 0 0 1 30 {y} Tm (Expenditure {y}) Tj 1 0 0 1 250 {y} Tm (1{y}.00) Tj 1 0 0 1 320 {y} Tm (1{y}.00) Tj"
        for y in (200, 180, 160, 140)
    )
    lines = read(f"BT /F 10 Tf {rows} ET").blocks
    assert next(line.text for line in lines) == "Expenditure 200 1200.00 1200.00"


def test_a_table_whose_lines_go_on_beyond_the_page_is_cut(read):
    """The page is 400 points wide."""
    row = "BT /F 10 Tf 1 0 0 1 50 200 Tm (Total) Tj 1 0 0 1 150 200 Tm (12.50) Tj ET"
    cells = " 40 180 100 40 re S 140 180 100 40 re S 240 180 {} 40 re S"
    (whole,) = (block for block in read(row + cells.format(100)).blocks if isinstance(block, Grid))
    (cut,) = (block for block in read(row + cells.format(300)).blocks if isinstance(block, Grid))
    assert not whole.cut
    assert cut.cut


def test_thousands_set_apart_by_a_narrow_blank_are_one_number(read):
    row = "BT /F 10 Tf 1 0 0 1 50 200 Tm (Total) Tj 1 0 0 1 150 200 Tm (103) Tj 1 0 0 1 169.2 200 Tm (932.81) Tj ET"
    (line,) = read(row).blocks
    assert [text for text, _, _ in line.pieces] == ["Total", "103932.81"]


def test_a_number_with_points_as_broad_as_chinese_characters_is_a_number(read):
    font = (
        "<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /Encoding << /Differences [123 /uniFF0C /uniFF0E] >> >>"
    )
    (line,) = read(ROW.replace("12.50", "1{512|50"), font=font).blocks
    assert [text for text, _, _ in line.pieces] == ["Total", "1,512.50", "7.25"]


def test_sentences_in_a_frame_are_lines(read):
    words = "BT /F 10 Tf 1 0 0 1 50 230 Tm (income 7.25a) Tj 1 0 0 1 50 200 Tm (spending 7.25) Tj ET "
    font = "<< /Type /Font /Subtype /TrueType /BaseFont /Helvetica /Encoding << /Differences [97 /uni3002] >> >>"
    assert [type(block) for block in read(words.replace("a)", ")") + BOX).blocks] == [Grid]
    assert not any(isinstance(block, Grid) for block in read(words + BOX, font=font).blocks)


def test_letters_that_are_printed_one_over_the_other_belong_to_no_word(read):
    """Two lines of a cell that was too low for them."""
    (line,) = read(ROW + " BT /F 10 Tf 52.5 201 Td (Gross) Tj ET").blocks
    first, *others = [text for text, _, _ in line.pieces]
    assert "\ufffd" in first
    assert others == ["12.50", "7.25"]
