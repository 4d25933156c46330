using FluentAssertions;
using Grader.Authoring.Courses;
using Grader.Authoring.Try;
using Grader.Grading;
using Grader.Judging.Courses;
using Grader.Judging.Mutants;
using Grader.Results;
using Grader.Wire;
using NUnit.Framework;

namespace Grader.Tests.Authoring;

/// <summary>What an author writes beside a course: named mistakes, and harmless ones.</summary>
public sealed class TrialFilesTests
{
    private static readonly SourceFile[] solutions =
        [new("Flows/Layer.cs", "class Layer\n{\n    int Of() => 1 + 2;\n}\n"), new("Other.cs", "// 1\n")];

    [Test]
    public void A_mistake_is_shown_by_its_lines()
    {
        var shown = EditedLines.Of(solutions[0].Text, new("Flows/Layer.cs", solutions[0].Text.IndexOf('+'), 1, "-", "a sign", Rank: 1));

        shown.Should().Be(new TriedMistake("Flows/Layer.cs", 3, "a sign", 1, "    int Of() => 1 + 2;", "    int Of() => 1 - 2;"));
    }

    [Test]
    public void A_harmless_mistake_is_found_however_it_is_indented_and_a_stale_entry_is_told()
    {
        using var scratch = new TestFolder();
        var file = scratch.Write("harmless.yaml", """
            - file: Layer.cs
              before: |
                int Of() => 1 + 2;
              after: int Of() => 2 + 1;
              reason: A sum has no order.
            - file: Layer.cs
              before: nothing
              after: like this
              reason: It was there once.
            """);
        var list = HarmlessList.Read(file);
        var tried = new TriedMistake("Layer.cs", 3, "", 2, "        int Of() => 1 + 2;", "        int Of() => 2 + 1;");

        list.ReasonFor(tried).Should().Be("A sum has no order.");
        list.ReasonFor(tried with { After = "        int Of() => 1 - 2;" }).Should().BeNull();
        list.Stale([tried]).Should().Equal("Layer.cs: like this");
        HarmlessList.Read(scratch["none.yaml"]).Stale([]).Should().BeEmpty();
    }

    [TestCase("- file: A.cs\n  before: a\n  after: b\n", "*harmless.yaml: the entry of A.cs lacks a part.*")]
    [TestCase("- file: A.cs\n  befor: a\n", "*harmless.yaml, line 2: *befor*An entry has file, before, after and reason*")]
    public void A_list_that_is_none_is_refused_with_file_line_and_form(string text, string message)
    {
        using var scratch = new TestFolder();
        var file = scratch.Write("harmless.yaml", text);

        FluentActions.Invoking(() => HarmlessList.Read(file)).Should().Throw<RefusedException>().WithMessage(message);
    }

    [Test]
    public void A_named_mistake_changes_the_file_that_its_list_is_called_after()
    {
        using var scratch = new TestFolder();
        scratch.Write("mutants/Layer.yaml", """
            - name: Minus
              mistake: A minus.
              edits:
                - replace: "1 + 2"
                  with: "1 - 2"
            """);

        var named = Mutant.ReadAll(scratch["mutants"]).Single();

        named.In(solutions)[0].Text.Should().Contain("1 - 2");
        named.ToString().Should().Be("Layer/Minus");
        Mutant.ReadAll(scratch["none"]).Should().BeEmpty();
    }

    [TestCase("Layer", "1 * 2", "*stands 0 times in Flows/Layer.cs*")]
    [TestCase("Missing", "1 + 2", "*Missing/Minus*Missing.cs is no file of the solutions.*")]
    public void An_edit_that_does_not_fit_is_refused(string list, string replace, string message)
    {
        using var scratch = new TestFolder();
        scratch.Write($"{list}.yaml", $"- name: Minus\n  edits:\n    - replace: \"{replace}\"\n      with: \"1 - 2\"\n");

        FluentActions.Invoking(() => Mutant.ReadAll(scratch.Folder).Single().In(solutions))
            .Should().Throw<CourseException>().WithMessage(message);
    }

    [Test]
    public void Of_too_many_mistakes_each_kind_is_tried_in_turn_the_likeliest_first()
    {
        SourceMistake Made(int start, string kind, int rank) => new("A.cs", start, 1, "", kind, rank);
        SourceMistake[] found = [Made(1, "sign", 1), Made(2, "sign", 1), Made(3, "term", 2), Made(4, "constant", 3), Made(5, "sign", 1)];

        var chosen = MistakeChoice.Of(found, _ => [typeof(object)], most: 3);

        chosen.Select(mistake => mistake.Start).Should().Equal(1, 3, 4);
        MistakeChoice.Of(found, _ => [], most: 3).Should().BeEmpty("it concerns no contract");
    }

    [Test]
    public void A_course_is_found_by_its_folder_by_its_repository_and_not_among_several()
    {
        using var scratch = new TestFolder();
        scratch.Write("Graders/Courses/boats/course.yaml", "");

        var expected = new CourseRepository(scratch.Folder, "boats");
        CourseRepository.Find(scratch.Folder).Should().Be(expected);
        CourseRepository.Find(scratch["Graders/Courses/boats"]).Should().Be(expected);
        CourseRepository.Find(scratch["Graders"]).Should().Be(expected);

        scratch.Write("Graders/Courses/ships/course.yaml", "");
        CourseRepository.Find(scratch["Graders/Courses/ships"]).Id.Should().Be("ships");
        FluentActions.Invoking(() => CourseRepository.Find(scratch.Folder)).Should().Throw<RefusedException>()
            .WithMessage("*has several courses. Name one: boats, ships.");
        FluentActions.Invoking(() => CourseRepository.Find(Path.GetTempPath()))
            .Should().Throw<RefusedException>().WithMessage("*new-course*");
    }
}
