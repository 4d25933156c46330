using FluentAssertions;
using Grader.Isolation;
using Grader.Judging.Manifests;
using Grader.Judging.Sheets;
using Grader.Results;
using Grader.Tests.Judging.Fakes;
using NUnit.Framework;

namespace Grader.Tests.Judging;

internal sealed class SheetReaderTests
{
    private const string Good = """
        id: fake
        title: A course
        policy:
          - "The loss is a sum."
        resources:
          - name: words
            reader: FakeResource
            description: Folder with words; no words where left out.
        exercises:
          - id: fake.1
            title: The first
            points: 10
            contracts: [IFake, Fakes.ISecondFake]
            rubric:
              - text: Says why
                points: 1.5
          - id: fake.2
            title: By hand
            bonus: true
            points: 2
            rubric: [{ text: A sketch, points: 2 }]
        """;

    private static readonly SheetReader reader = new(Manifest.Of(typeof(FakeChecks), typeof(SecondFakeChecks), typeof(FakeResource)));

    [Test]
    public void A_sheet_lists_exercises_contracts_points_and_rubric()
    {
        var sheet = reader.Parse(Good, "fake.yaml");

        sheet.Id.Should().Be("fake");
        sheet.Title.Should().Be("A course");
        sheet.Policy.Should().Equal("The loss is a sum.");
        sheet.Resources.Should().Equal(FakeResource.Declared);
        sheet.Exercises[0].Contracts.Should().Equal(typeof(IFake), typeof(ISecondFake));
        sheet.Exercises[0].Points.Should().Be(10);
        sheet.Exercises[0].Rubric.Should().Equal(new RubricItem("Says why", 1.5));
        sheet.Exercises[1].Contracts.Should().BeEmpty();
        sheet.Exercises.Select(exercise => exercise.Bonus).Should().Equal(false, true);
    }

    [Test]
    public void A_sheet_says_what_its_hand_ins_compute_on()
    {
        using var folder = new TestFolder();
        folder.Write("fake.yaml", Good.Replace("title: A course", "title: A course\ntorch: libtorch", StringComparison.Ordinal));
        folder.Write("other.yaml", Good.Replace("id: fake\n", "id: other\n", StringComparison.Ordinal));

        reader.Read(folder["fake.yaml"]).Torch.Should().Be(TorchEngine.Libtorch);
        reader.Read(folder["other.yaml"]).Torch.Should().Be(TorchEngine.Managed);
        SheetReader.EnginesDeclaredIn(folder.Folder).Should().BeEquivalentTo(
            new Dictionary<string, TorchEngine> { ["fake"] = TorchEngine.Libtorch, ["other"] = TorchEngine.Managed });
    }

    [Test]
    public void An_engine_that_there_is_not_is_refused_with_those_that_there_are()
    {
        var yaml = Good.Replace("title: A course", "title: A course\ntorch: jax", StringComparison.Ordinal);

        FluentActions.Invoking(() => reader.Parse(yaml, "fake.yaml")).Should().Throw<SheetException>()
            .WithMessage("fake.yaml: \"torch: jax\" is no engine; it takes managed, libtorch.");
    }

    [Test]
    public void A_rubric_item_brings_guidance_and_deductions()
    {
        var sheet = reader.Parse(Good.Replace("{ text: A sketch, points: 2 }",
            "{ text: A sketch, points: 2, guidance: By hand is fine, deductions: [{ text: No axes, points: -0.5 }] }",
            StringComparison.Ordinal), "fake.yaml");

        sheet.Exercises[1].Rubric.Should().Equal(new RubricItem("A sketch", 2) { Guidance = "By hand is fine" },
            new RubricItem("No axes", -0.5));
    }

    [Test]
    public void Checks_and_rubric_share_out_the_points_of_an_exercise()
    {
        var sheet = reader.Parse(Good.Replace("points: 1.5", """
            points: 1.5
                    deductions: [{ text: Too long, points: -1 }]
                  - text: Another proof
                    standsIn: true
                    points: 4
            """, StringComparison.Ordinal), "fake.yaml");

        sheet.Exercises.Select(exercise => (exercise.Points, exercise.CheckPoints, exercise.RubricPoints))
            .Should().Equal((10, 8.5, 1.5), (2, 0, 2));
        sheet.Exercises[0].Rubric[2].Should().Be(new RubricItem("Another proof", 4) { StandsIn = true });
    }

    [TestCase("[{ contract: IFake, points: 6 }, Fakes.ISecondFake]")]
    [TestCase("[Fakes.ISecondFake, { points: 6, contract: IFake }]")]
    public void A_contract_can_have_points_of_its_own_and_the_others_share_the_rest(string contracts)
    {
        var yaml = Good.Replace("[IFake, Fakes.ISecondFake]", contracts, StringComparison.Ordinal);

        var exercise = reader.Parse(yaml, "fake.yaml").Exercises[0];

        exercise.Contracts.Should().BeEquivalentTo([typeof(IFake), typeof(ISecondFake)]);
        exercise.ContractPoints.Should().Equal(new Dictionary<Type, double> { [typeof(IFake)] = 6 });
        exercise.SharedPoints.Should().Be(10 - 1.5 - 6);
    }

    [TestCase("{ contract: IFake, points: 8.5 }, Fakes.ISecondFake", "fake.yaml: exercise fake.1 has 8.5 points for checks, "
        + "and its contracts have 8.5 of their own, which leaves none for ISecondFake; lower some of them.")]
    [TestCase("{ contract: IFake, points: 6 }, { contract: Fakes.ISecondFake, points: 2 }", "fake.yaml: exercise fake.1 has 8.5 points "
        + "for checks, and its contracts have 8 of their own; make them add up, or give one contract none of its own.")]
    [TestCase("{ contract: IFake, points: 0 }, Fakes.ISecondFake", "fake.yaml: exercise fake.1 gives the contract IFake 0 points; "
        + "write more than 0, or only its name, so that its checks share what the others leave.")]
    [TestCase("{ contract: IFake, points: .nan }, Fakes.ISecondFake", "*gives the contract IFake NaN points; write more than 0*")]
    [TestCase("{ contract: IFake, points: 6 }, IFake", "fake.yaml: the contract IFake is listed twice; its checks would be counted twice.")]
    [TestCase("{ points: 6 }", "fake.yaml: a contract of exercise fake.1 has no contract.")]
    [TestCase("{ contract: IFake, worth: 6 }", "fake.yaml, line 13: *worth*")]
    public void Points_of_a_contract_that_do_not_fit_are_refused(string contracts, string message)
    {
        var yaml = Good.Replace("IFake, Fakes.ISecondFake", contracts, StringComparison.Ordinal);

        FluentActions.Invoking(() => reader.Parse(yaml, "fake.yaml")).Should().Throw<SheetException>().WithMessage(message);
    }

    [Test]
    public void Points_of_a_contract_are_refused_where_contracts_are_chosen()
    {
        var yaml = Good.Replace("[IFake,", "[{ contract: IFake, points: 6 },", StringComparison.Ordinal)
            .Replace("title: The first", "title: The first\n    choose: 1", StringComparison.Ordinal);

        FluentActions.Invoking(() => reader.Parse(yaml, "fake.yaml")).Should().Throw<SheetException>()
            .WithMessage("fake.yaml: exercise fake.1 gives the contract IFake 6 points; "
                + "but any 1 of its contracts are chosen, each worth the same; leave out one of the two.");
    }

    [TestCase("IFake,", "INobody,",
        "fake.yaml: exercise fake.1 names the contract \"INobody\", which has no checks. Contracts with checks: IFake, ISecondFake.")]
    [TestCase("text: A sketch,", "text: A sketch, deductions: [{ text: No axes, points: 1 }],",
        "fake.yaml: the deduction \"No axes\" of exercise fake.2 has 1 points; "
        + "a deduction has points below 0, or 0, and no deductions of its own.")]
    [TestCase("points: 10", "points: -1",
        "fake.yaml: exercise fake.1 has -1 points; points are zero or more (deductions belong in the rubric).")]
    [TestCase("points: 10", "points: .nan", "*NaN points*")]
    [TestCase("    points: 2\n", "    points: 3\n", "fake.yaml: exercise fake.2 has 3 points, but no contract, and its rubric gives 2; "
        + "set its points to 2, or list the contracts whose checks give the rest.")]
    [TestCase("points: 10", "points: 1.5", "fake.yaml: exercise fake.1 has 1.5 points, and its rubric gives 1.5, so that nothing is left "
        + "for its checks; raise its points to what the sheet prints, or lower those of the rubric.")]
    [TestCase("id: fake.2", "id: fake.1", "fake.yaml: two exercises have the id \"fake.1\"; ids are unique within a sheet.")]
    [TestCase("Fakes.ISecondFake", "IFake", "fake.yaml: the contract IFake is listed twice; its checks would be counted twice.")]
    [TestCase("title: The first", "", "fake.yaml: exercise fake.1 has no title.")]
    [TestCase("title: A course", "titel: A course", "fake.yaml, line 2: *titel*")]
    [TestCase("points: 10", "points: 10\n    choose: 2",
        "fake.yaml: exercise fake.1 lets 2 of 2 contracts be chosen; choose at least one and fewer than all, or leave \"choose\" out.")]
    [TestCase("points: 10", "points: ten", "fake.yaml, line 12: *")]
    [TestCase("reader: FakeResource", "reader: Nobody",
        "fake.yaml: resource words has the reader \"Nobody\", which there is not. Readers: FakeResource.")]
    [TestCase("reader: FakeResource", "", "fake.yaml: resource words has no reader.")]
    public void A_mistake_in_a_sheet_is_named_with_its_place(string right, string wrong, string message)
    {
        var reading = () => reader.Parse(Good.Replace(right, wrong), "fake.yaml");

        reading.Should().Throw<SheetException>().WithMessage(message);
    }

    [Test]
    public void An_empty_file_is_no_sheet()
    {
        var reading = () => reader.Parse("", "empty.yaml");

        reading.Should().Throw<SheetException>().WithMessage("empty.yaml is empty*");
    }
}
