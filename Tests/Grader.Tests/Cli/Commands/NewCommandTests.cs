using FluentAssertions;
using Grader.Authoring.New;
using Grader.Builder;
using Grader.Cli;
using Grader.Cli.Commands;
using Grader.Cli.Screen;
using Grader.Grading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NUnit.Framework;

namespace Grader.Tests.Cli.Commands;

public sealed class NewCommandTests
{
    private const string Sheet = """
        id: toy
        title: A course   # and a comment

        exercises:

          - id: toy.1
            title: The first
            points: 2
            contracts: [Flows.IFirst]   # one

          - id: toy.2
            title: The second
            points: 3
            contracts:
              - Flows.ISecond
              - Flows.IThird
            rubric:
              - text: Says why
                points: 1

          - id: toy.3
            title: An essay
            points: 0

          - id: toy.5
            title: With points of its own
            points: 3
            contracts:
              - contract: Flows.IFifth
                points: 2
            rubric: []

          - id: toy.6
            title: With points of its own, in one line
            points: 3
            contracts:
              - { contract: Flows.ISixth, points: 2 }

        """;

    [Test]
    public void A_row_is_written_and_its_sources_compile()
    {
        using var scratch = Repository();

        var console = New(scratch, "toy.4", "Flows.ICouplingLayer");

        console.Should().Contain("Reference/Courses/boats/Contracts/Flows/ICouplingLayer.cs")
            .And.Contain("fixtures/Courses/boats/variants/Flows/<WhatDiffers>/CouplingLayer.cs");
        var sources = Directory.EnumerateFiles(scratch.Folder, "*.cs", SearchOption.AllDirectories).ToList();
        sources.Should().HaveCount(3);
        Errors(sources).Should().BeEmpty();
    }

    [TestCase("toy.1", "    contracts: [Flows.IFirst, Flows.INew]   # one\n")]
    [TestCase("toy.2", "      - Flows.IThird\n      - Flows.INew\n    rubric:\n")]
    [TestCase("toy.3", "    title: An essay\n    contracts: [Flows.INew]\n    points: 0\n")]
    [TestCase("toy.5", "        points: 2\n      - Flows.INew\n    rubric: []\n")]
    [TestCase("toy.6", "      - { contract: Flows.ISixth, points: 2 }\n      - Flows.INew\n")]
    [TestCase("toy.4", "points: 2 }\n\n  - id: toy.4\n    title: \"As the sheet has it\"\n    points: 1\n    contracts: [Flows.INew]\n")]
    public void The_contract_joins_its_exercise_and_the_rest_of_the_sheet_stays(string exercise, string entry)
    {
        using var scratch = Repository();

        New(scratch, exercise, "Flows.INew");

        var sheet = File.ReadAllText(scratch["Graders/Courses/boats/Sheets/toy.yaml"]);
        sheet.Should().Contain(entry).And.Contain("title: A course   # and a comment");
        Sheet.Split('\n').Where(line => !line.Contains("IFirst")).Should().BeSubsetOf(sheet.Split('\n'));
    }

    [Test]
    public void A_new_topic_is_said()
    {
        using var scratch = Repository();

        New(scratch, "toy.4", "Boats.ISail").Should().Contain("\"Boats\" is a new topic.");
    }

    [TestCase("toy", "Flows.INew", "\"toy\" is no id of an exercise*")]
    [TestCase("other.1", "Flows.INew", "No course has the sheet \"other\"*")]
    [TestCase("toy.4", "INew", "\"INew\" names no contract*")]
    [TestCase("toy.1", "Flows.IFirst", "Exercise toy.1 has the contract Flows.IFirst already.")]
    [TestCase("toy.5", "Flows.IFifth", "Exercise toy.5 has the contract Flows.IFifth already.")]
    [TestCase("toy.4", "Flows.ITaken", "Reference/Courses/boats/Solutions/Flows/Taken.cs is there already, and nothing was written.*")]
    public void What_cannot_be_done_is_refused_and_nothing_is_written(string exercise, string contract, string message)
    {
        using var scratch = Repository();
        scratch.Write("Reference/Courses/boats/Solutions/Flows/Taken.cs", "");
        var before = scratch.Contents(".");

        FluentActions.Invoking(() => New(scratch, exercise, contract)).Should().Throw<RefusedException>().WithMessage(message);

        scratch.Contents(".").Should().Equal(before);
    }

    [Test]
    public void Outside_of_a_repository_the_remedy_is_said()
    {
        using var scratch = new TestFolder();

        FluentActions.Invoking(() => New(scratch, "toy.4", "Flows.INew"))
            .Should().Throw<RefusedException>().WithMessage("There is no Grader.sln and no Graders/Courses*");
    }

    [TestCase(nameof(AnswerForm.Tensor))]
    [TestCase(nameof(AnswerForm.Numbers))]
    [TestCase(nameof(AnswerForm.Record))]
    [TestCase(nameof(AnswerForm.Text))]
    public void In_a_courses_own_repository_contracts_have_no_topic(string name)
    {
        var form = Enum.Parse<AnswerForm>(name);
        using var scratch = Repository();
        File.Delete(scratch["Grader.sln"]);

        New(scratch, "toy.4", "ISail", form).Should().Contain("grader try");

        scratch.Contents(".").Keys.Should().BeEquivalentTo(
            "Graders/Courses/boats/Checks/SailChecks.cs",
            "Graders/Courses/boats/Sheets/toy.yaml",
            "Reference/Courses/boats/Contracts/ISail.cs",
            "Reference/Courses/boats/Solutions/Sail.cs");
        Errors(Directory.EnumerateFiles(scratch.Folder, "*.cs", SearchOption.AllDirectories)).Should().BeEmpty();
        FluentActions.Invoking(() => New(scratch, "toy.4", "Flows.INew", form)).Should().Throw<RefusedException>()
            .WithMessage("*Write an interface: ICouplingLayer.");
    }

    [Test]
    public void An_exercise_without_a_contract_is_for_a_person()
    {
        using var scratch = Repository();

        New(scratch, "toy.4", contract: null).Should().Contain("what a person looks for");

        File.ReadAllText(scratch["Graders/Courses/boats/Sheets/toy.yaml"]).Should().Contain("  - id: toy.4\n").And.Contain("guidance: ");
        FluentActions.Invoking(() => New(scratch, "toy.4", contract: null)).Should().Throw<RefusedException>()
            .WithMessage("Exercise toy.4 is in the sheet already*");
    }

    private static TestFolder Repository()
    {
        var scratch = new TestFolder();
        scratch.Write("Grader.sln", "");
        scratch.Write("Graders/Courses/boats/Sheets/toy.yaml", Sheet);
        return scratch;
    }

    private static string New(TestFolder scratch, string exercise, string? contract, AnswerForm form = AnswerForm.Tensor)
    {
        using var console = new StringWriter();
        var options = new NewOptions(exercise, contract) { Folder = scratch.Folder, Form = form };
        new NewCommand(Terminal.For(console)).Run(options).Should().Be(ExitCode.AllFine);
        return console.ToString();
    }

    /// <summary>What the compiler says of the files together, with everything at hand that these tests have.</summary>
    private static IEnumerable<Diagnostic> Errors(IEnumerable<string> sources)
    {
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path));
        var trees = sources.Select(File.ReadAllText).Append(ImplicitUsings.OfSdk).Select(source => CSharpSyntaxTree.ParseText(source));
        var library = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create("Row", trees, references, library).GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
