using System.Xml.Linq;
using FluentAssertions;
using Grader.Authoring.Packages;
using Grader.Cli;
using Grader.Cli.Commands;
using Grader.Cli.Screen;
using Grader.Grading;
using Grader.Intake;
using Grader.Isolation;
using Grader.Judging.Sheets;
using Grader.Results;
using NUnit.Framework;

namespace Grader.Tests.Cli.Commands;

public sealed class KitCommandTests
{
    private static readonly Catalogue catalogue = Catalogue.Load();

    private static IEnumerable<string> Sheets() => catalogue.Sheets.Select(sheet => sheet.Id);

    [TestCaseSource(nameof(Sheets))]
    public void A_kit_has_a_stub_for_each_part_a_class_for_each_exercise_and_no_open_place(string sheet)
    {
        using var scratch = new TestFolder();

        Make(scratch, sheet);

        var parts = catalogue.Sheet(sheet).Exercises.Where(exercise => exercise.Contracts.Count > 0).ToList();
        var kit = scratch.Contents("kit");
        kit.Keys.Where(path => path.StartsWith("Exercises/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .Should().HaveCount(parts.Sum(part => part.Contracts.Count));
        kit["Checks/Sheet.cs"].Split("public sealed class Exercise_").Should().HaveCount(parts.Count + 1);
        kit.Keys.Should().Contain([".config/dotnet-tools.json", ".gitignore", "Exercises/Exercises.csproj", "kit.yaml", "README.md"]);
        kit.Values.SelectMany(text => text.Split('\n')).Where(line => line.Replace("${{", "", StringComparison.Ordinal).Contains("{{"))
            .Should().BeEmpty();
        kit["kit.yaml"].Should().Contain($"sheet: {sheet}");
        kit["README.md"].Should().ContainAll(catalogue.Sheet(sheet).Policy.Select(rule => $"\n- {rule}\n"));
    }

    [Test]
    public void A_contract_that_courses_share_has_the_number_of_the_own_sheet()
    {
        using var scratch = new TestFolder();

        Make(scratch, "mlph23");

        var kit = scratch.Contents("kit");
        var stub = kit.Single(file => file.Key.EndsWith("/LinearSchedule.cs", StringComparison.Ordinal)).Value;
        stub.Should().Contain("\"Exercise 1a: make the linear schedule β_1 … β_T with its α_t and ᾱ_t.\"");
        kit.Values.Should().NotContain(text => text.Contains("02460", StringComparison.Ordinal));
    }

    [Test]
    public void Its_settings_are_well_formed()
    {
        string[] xml = [".csproj", ".props", ".config", ".runsettings", ".slnx"];
        using var scratch = new TestFolder();

        Make(scratch, "dtu");

        foreach (var (path, text) in scratch.Contents("kit").Where(file => xml.Contains(Path.GetExtension(file.Key))))
            FluentActions.Invoking(() => XDocument.Parse(text)).Should().NotThrow(path);
    }

    [Test]
    public void Its_files_lie_by_exercise()
    {
        using var scratch = new TestFolder();

        Make(scratch, "dtu");

        scratch.Contents("kit").Should().ContainKey("Exercises/3.4.sample-sampling-by-algorithm-2/AncestralSampler.cs")
            .WhoseValue.Should().Contain("throw new NotImplementedException(");
    }

    [TestCaseSource(nameof(Sheets))]
    public void The_readme_lists_what_a_person_judges_with_points(string id)
    {
        using var scratch = new TestFolder();

        Make(scratch, id);

        var items = catalogue.Sheet(id).Exercises.SelectMany(exercise => exercise.Rubric).Where(item => item.Points > 0).ToList();
        var listed = scratch.Contents("kit")["README.md"].Split("## What a person judges")[1].Split("## ")[0]
            .Split('\n').Where(line => line.StartsWith("- ", StringComparison.Ordinal)).ToList();
        listed.Should().HaveCount(items.Count).And.OnlyContain(line => line.EndsWith(')'));
    }

    [TestCaseSource(nameof(Sheets))]
    public void The_students_sheet_has_the_same_exercises_no_guidance_and_the_number_of_hidden_checks(string id)
    {
        using var scratch = new TestFolder();

        var order = Make(scratch, id);

        order.SheetText.Should().NotContain("guidance").And.NotContain("#");
        var (own, tutors) = (new SheetReader(catalogue.Manifest).Parse(order.SheetText, id), catalogue.Sheet(id));
        own.Exercises.Select(exercise => (exercise.Id, exercise.Title, exercise.Points, exercise.CheckPoints))
            .Should().Equal(tutors.Exercises.Select(exercise => (exercise.Id, exercise.Title, exercise.Points, exercise.CheckPoints)));
        own.Exercises.Select(exercise => exercise.SharedPoints).Should().Equal(tutors.Exercises.Select(exercise => exercise.SharedPoints));
        Items(own).Should().Equal(Items(tutors).Where(item => !item.IsNote).Select(item => item with { Guidance = null }));
        own.HiddenChecks.Should().Be(tutors.Exercises.SelectMany(catalogue.Checks).Count(check => check.Hidden));
    }

    private static IEnumerable<RubricItem> Items(Sheet sheet) => sheet.Exercises.SelectMany(exercise => exercise.Rubric);

    [Test]
    public void A_folder_that_is_there_is_left_as_it_is()
    {
        using var scratch = new TestFolder();
        scratch.Write("kit/mine.txt", "mine");

        FluentActions.Invoking(() => Make(scratch, "dtu")).Should().Throw<RefusedException>().WithMessage("*is there already*");

        scratch.Contents(".").Keys.Should().Equal("kit/mine.txt");
    }

    [Test]
    public void Without_packages_there_is_no_kit()
    {
        using var scratch = new TestFolder();

        FluentActions.Invoking(() => Make(scratch, "dtu", _ => throw new RefusedException("no packages")))
            .Should().Throw<RefusedException>();

        Directory.Exists(scratch["kit"]).Should().BeFalse();
    }

    [Test]
    public void Other_sources_give_another_version()
    {
        using var scratch = new TestFolder();
        scratch.Write("Graders/Cli/Cli.csproj", "<Project />");
        scratch.Write("Graders/Courses/toy/Checks/toy.Checks.csproj", "<Project />");
        scratch.Write("Graders/Courses/other/Checks/other.Checks.csproj", "<Project />");
        scratch.Write("Graders/Cli/Program.cs", "");
        scratch.Write("Directory.Build.props", "");
        var before = SourceVersion.OfKit(scratch.Folder, "toy", "id: toy");

        SourceVersion.OfKit(scratch.Folder, "toy", "id: toy").Should().Be(before).And.MatchRegex(@"^\d+\.\d+\.\d+-kit\.h[0-9a-f]{8}$");
        SourceVersion.OfKit(scratch.Folder, "toy", "id: other").Should().NotBe(before);
        scratch.Write("Graders/Courses/other/Checks/Elsewhere.cs", "");
        SourceVersion.OfKit(scratch.Folder, "toy", "id: toy").Should().Be(before, "another course's checks are not in the kit");
        scratch.Write("Graders/Courses/toy/Checks/Here.cs", "");
        SourceVersion.OfKit(scratch.Folder, "toy", "id: toy").Should().NotBe(before);
        before = SourceVersion.OfKit(scratch.Folder, "toy", "id: toy");
        scratch.Write("Graders/Cli/Program.cs", "return 1;");
        SourceVersion.OfKit(scratch.Folder, "toy", "id: toy").Should().NotBe(before);
    }

    [Test]
    public void A_kit_is_found_from_every_folder_inside()
    {
        using var scratch = new TestFolder();
        scratch.Write("kit/kit.yaml", "# a comment\nsheet: dtu\n");
        scratch.Write("kit/Exercises/3.1/Prior.cs", "");

        KitFolder.Around(scratch["kit/Exercises/3.1"]).Should().Be(new KitFolder(scratch["kit"], "dtu", null));
        KitFolder.Around(scratch.Folder).Should().BeNull();
    }

    [Test]
    public void A_kit_says_what_its_code_computes_on()
    {
        using var scratch = new TestFolder();
        scratch.Write("kit.yaml", "sheet: dtu\ntorch: libtorch\n");
        KitFolder.Around(scratch.Folder)!.Torch.Should().Be(TorchEngine.Libtorch);

        scratch.Write("kit.yaml", "sheet: dtu\ntorch: tensorflow\n");
        FluentActions.Invoking(() => KitFolder.Around(scratch.Folder)).Should().Throw<IntakeException>()
            .WithMessage("*kit.yaml: \"torch: tensorflow\" is no engine; it takes managed, libtorch.");
    }

    [TestCase(null, "torch: managed")]
    [TestCase(TorchEngine.Libtorch, "torch: libtorch")]
    public void A_kit_computes_on_the_engine_that_was_asked_for(object? torch, string line)
    {
        using var scratch = new TestFolder();
        Make(scratch, "dtu", torch: (TorchEngine?)torch);

        File.ReadAllLines(scratch["kit/kit.yaml"]).Should().Contain(line);
        File.Exists(scratch["kit/packages/libtorch/Grader.Torch.dll"]).Should().BeTrue("one word changes the engine later");
    }

    private static PackageOrder Make(
        TestFolder scratch, string sheet, Action<PackageOrder>? pack = null, TorchEngine? torch = null)
    {
        PackageOrder? order = null;
        using var console = new StringWriter();
        var feed = new RecordingFeed(pack ?? (given => order = given));
        var options = new KitOptions(sheet, scratch["kit"]) { Torch = torch };
        new KitCommand(Terminal.For(console), catalogue, feed).Run(options).Should().Be(ExitCode.AllFine);
        return order!;
    }

    /// <summary>The feed of this repository, which packs nothing.</summary>
    private sealed class RecordingFeed(Action<PackageOrder> pack) : IPackageFeed
    {
        private readonly RepositoryFeed feed = new(Repository.Root);

        string IPackageFeed.Repository => feed.Repository;

        public string VersionOf(string course, string sheetText) => feed.VersionOf(course, sheetText);

        public string PlatformVersionOf(string kitVersion) => feed.PlatformVersionOf(kitVersion);

        public void Pack(PackageOrder order) => pack(order);
    }
}
