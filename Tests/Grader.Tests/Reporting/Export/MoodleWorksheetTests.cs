using System.Text;
using FluentAssertions;
using Grader.Reporting.Export;
using NUnit.Framework;

namespace Grader.Tests.Reporting.Export;

internal sealed class MoodleWorksheetTests
{
    private const string Header =
        "Identifier,\"Full name\",\"Email address\",Status,Group,Grade,\"Maximum Grade\",\"Grade can be changed\","
        + "\"Last modified (submission)\",\"Online text\",\"Last modified (grade)\",\"Feedback comments\"";

    private const string Worksheet = Header + "\n"
        + "\"Participant 12\",\"Zoë Lee\",zoe@uni.example,\"Submitted for grading\",,,20.00,Yes,"
        + "\"Friday, 20 November 2026, 11:58 PM\",\"Text, with \"\"quotes\"\"\nand lines\",-,\n"
        + "\"Participant 11\",=SUM(1),ann@uni.example,\"No submission\",,,20.00,Yes,-,,-,\n"
        + "\"Participant 13\",\"Kim Park\",kim1@uni.example,,,3.00,20.00,Yes,-,,-,\n"
        + "\"Participant 14\",\"Kim Park\",kim2@uni.example,,\"Team A\",,20.00,Yes,-,,-,\n"
        + "\"Participant 15\",\"Bo Ek\",bo@uni.example,,\"Team A\",,20.00,Yes,-,,-,\n";

    [Test]
    public void Only_the_grade_of_a_hand_in_changes_and_everything_else_comes_back()
    {
        var (rows, report) = Filled(Worksheet, Marked.By("12", "Zoe", 13.25));

        rows.Zip(Rows(Worksheet)).Where(pair => !pair.First.SequenceEqual(pair.Second)).Should().ContainSingle()
            .Which.First.Should().Equal(
                "Participant 12", "Zoë Lee", "zoe@uni.example", "Submitted for grading", "", "13.25", "20.00", "Yes",
                "Friday, 20 November 2026, 11:58 PM", "Text, with \"quotes\"\nand lines", "-", "");
        report.Filled.Should().Be(1);
        report.RowsWithoutHandIn.Select(row => row.PlatformId).Should().Equal("11", "13", "14", "15");
        report.Problems.Should().BeEmpty();
    }

    [TestCase("\ufeff")]
    [TestCase("")]
    public void Byte_order_mark_separator_line_ends_and_decimal_comma_stay(string mark)
    {
        var german = $"{mark}ID;\"Vollständiger Name\";Bewertung;Bestwertung\r\n\"Teilnehmer/in12\";Zoë;;20,00";
        var table = PlatformTable.Parse(Encoding.UTF8.GetBytes(german));

        MoodleWorksheet.Fill(table, ColumnNames.Moodle, [Marked.By("12", "Zoë", 13.25)], new FillOptions());

        Encoding.UTF8.GetString(table.Render())
            .Should().Be($"{mark}ID;Vollständiger Name;Bewertung;Bestwertung\r\nTeilnehmer/in12;Zoë;13,25;20,00");
    }

    [TestCase("Zoë Lee")]
    [TestCase("lee, zoë")]
    [TestCase("ZOE@uni.example")]
    public void Without_a_number_name_or_address_tells_the_row(string name)
    {
        var (rows, report) = Filled(Worksheet, Marked.By("999", name, 7));

        rows[1][5].Should().Be("7");
        report.Problems.Should().BeEmpty();
    }

    [Test]
    public void A_name_that_two_have_is_filled_for_neither()
    {
        var (rows, report) = Filled(Worksheet, Marked.By("999", "Kim Park", 7), Marked.By("998", "Nobody", 5));

        rows.Should().BeEquivalentTo(Rows(Worksheet), options => options.WithStrictOrdering());
        report.Problems.Should().Equal(
            "hand-in hand-in-999: 2 rows fit (Kim Park (13), Kim Park (14)); fill them in by hand, "
                + "or name its members by their platform keys with \"grader grade --members\".",
            "hand-in hand-in-998: no row has this key or name.");
    }

    [Test]
    public void Members_and_groups_of_Moodle_all_get_the_mark_and_the_better_of_two_counts()
    {
        var (rows, report) = Filled(Worksheet,
            Marked.By("777", "Team A", 6), Marked.ByMembers("pair", 9, "kim2@uni.example", "12", "Ghost"));

        rows.Select(row => row[5]).Should().Equal("Grade", "9", "", "3.00", "9", "6");
        report.Problems.Should().Equal(
            "member \"Ghost\" of hand-in pair: no row has this key or name.",
            "Kim Park (14): 2 hand-ins (hand-in-777, pair); the better mark counts.");
    }

    [Test]
    public void What_was_not_judged_stays_empty_and_what_may_change_is_told()
    {
        var (rows, report) = Filled(Worksheet,
            Marked.By("12", "Zoë", null), Marked.By("11", "Ann", 4) with { Preliminary = "quick run" }, Marked.By("13", "Kim", 21));

        rows.Select(row => row[5]).Should().Equal("Grade", "", "4", "20", "", "");
        report.Problems.Should().Equal(
            "hand-in hand-in-12: nothing was judged, so its row stays as it was.",
            "Kim Park (13): the mark 21 is above the maximum, which is filled in.",
            "1 mark may still change (quick run): hand-in-11.");
    }

    [Test]
    public void Another_maximum_is_refused_unless_marks_are_to_be_converted()
    {
        var mark = Marked.By("12", "Zoë", 10, maximum: 40);

        FluentActions.Invoking(() => Filled(Worksheet, mark))
            .Should().Throw<ExportException>().WithMessage("the platform's maximum is 20, but the sheet gives 40 points. *--scale.");
        Filled(Worksheet, new FillOptions { Scale = true }, mark).Rows[1][5].Should().Be("5");
    }

    [Test]
    public void A_comment_says_how_the_mark_comes_about_and_is_no_formula()
    {
        var (rows, _) = Filled(Worksheet, new FillOptions { Comments = true }, Marked.By("12", "=1+1", 10));

        rows[1][11].Should().Be("Mark: 10 of 20 (10 points)");
    }

    [Test]
    public void A_column_that_is_missing_is_named_with_the_remedy()
    {
        FluentActions.Invoking(() => Filled(Worksheet.Replace("Grade,\"M", "Note,\"M", StringComparison.Ordinal)))
            .Should().Throw<ExportException>()
            .WithMessage(
                "there is no column \"Grade\" or \"Bewertung\". The columns are \"Identifier\", *\"Note\"*with --column grade=<title>.");
        FluentActions.Invoking(() => ColumnNames.Moodle.With(["mark=Bewertung"]))
            .Should().Throw<ExportException>().WithMessage("--column mark=Bewertung: *one of the keys identifier, *");
    }

    [TestCase(new byte[] { 0x41, 0xFF }, "the file is not UTF-8*")]
    [TestCase(new byte[0], "the file is empty*")]
    [TestCase(new byte[] { 0x22, 0x41 }, "this is no CSV file*")]
    public void A_file_that_is_no_table_is_refused(byte[] file, string message) =>
        FluentActions.Invoking(() => PlatformTable.Parse(file)).Should().Throw<ExportException>().WithMessage(message);

    private static (IReadOnlyList<IReadOnlyList<string>> Rows, FillReport Report) Filled(string worksheet, params ExportedMark[] marks) =>
        Filled(worksheet, new FillOptions(), marks);

    private static (IReadOnlyList<IReadOnlyList<string>> Rows, FillReport Report) Filled(
        string worksheet, FillOptions options, params ExportedMark[] marks)
    {
        var table = PlatformTable.Parse(Encoding.UTF8.GetBytes(worksheet));
        var report = MoodleWorksheet.Fill(table, ColumnNames.Moodle, marks, options);
        return (Rows(Encoding.UTF8.GetString(table.Render())), report);
    }

    private static IReadOnlyList<IReadOnlyList<string>> Rows(string text)
    {
        var table = PlatformTable.Parse(Encoding.UTF8.GetBytes(text));
        return [table.Header, .. table.Rows];
    }
}
