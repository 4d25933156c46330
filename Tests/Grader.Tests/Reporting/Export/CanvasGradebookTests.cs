using System.Text;
using FluentAssertions;
using Grader.Reporting.Export;
using NUnit.Framework;

namespace Grader.Tests.Reporting.Export;

internal sealed class CanvasGradebookTests
{
    private const string Gradebook = """
        Student,ID,SIS User ID,SIS Login ID,Section,Sheet 2 (4710),Sheet 3 (4711),Sheet 3 (4712),Final Score
            Points Possible,,,,,10,20,20,(read only)
        "Doe, Jane",90210,s1,jane,A,7,,,35
        "Lee, Zoë",90211,s2,zoe,A,EX,EX,,0
        "Student, Test",90212,,t,A,,,,

        """;

    [Test]
    public void Only_the_assignment_that_is_named_changes()
    {
        var (text, report) = Filled("4711", Marked.By("90210", "doejane", 13.5), Marked.By("90211", "leezoe", 8));

        text.Should().Be(Gradebook.Replace("A,7,,,35", "A,7,13.5,,35", StringComparison.Ordinal));
        report.Problems.Should().Equal("Lee, Zoë (90211): is excused in Canvas; the mark 8 is not filled in.");
        report.RowsWithoutHandIn.Should().ContainSingle().Which.Name.Should().Be("Student, Test");
    }

    [TestCase("doejane")]
    [TestCase("Jane Doe")]
    [TestCase("s1")]
    [TestCase("jane")]
    public void Without_an_ID_name_or_login_tells_the_row(string name) =>
        Filled("4711", Marked.By("1", name, 13.5)).Text.Should().Contain("A,7,13.5,,35");

    [Test]
    public void An_assignment_can_be_named_by_its_title_where_that_tells_it()
    {
        var mark = Marked.By("90210", "doejane", 5, maximum: 10);

        Filled("Sheet 2", mark).Text.Should().Contain("A,5,,,35");
        FluentActions.Invoking(() => Filled("Sheet 3", mark)).Should().Throw<ExportException>()
            .WithMessage("--assignment Sheet 3: 2 columns *\"Sheet 2 (4710)\", \"Sheet 3 (4711)\", \"Sheet 3 (4712)\"; name one by*");
    }

    [Test]
    public void Another_maximum_is_refused() =>
        FluentActions.Invoking(() => Filled("4710", Marked.By("90210", "doejane", 13.5)))
            .Should().Throw<ExportException>().WithMessage("the platform's maximum is 10, but the sheet gives 20 points.*");

    private static (string Text, FillReport Report) Filled(string assignment, params ExportedMark[] marks)
    {
        var table = PlatformTable.Parse(Encoding.UTF8.GetBytes(Gradebook.ReplaceLineEndings("\n")));
        var report = CanvasGradebook.Fill(table, ColumnNames.Canvas, assignment, marks, new FillOptions());
        return (Encoding.UTF8.GetString(table.Render()), report);
    }
}
