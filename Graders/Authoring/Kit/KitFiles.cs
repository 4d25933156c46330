using System.Globalization;
using Grader.Authoring.Packages;
using Grader.Authoring.Stubs;
using Grader.Authoring.Templates;
using Grader.Grading;
using Grader.Intake;
using Grader.Isolation;
using Grader.Judging.Sheets;
using Grader.Results;

namespace Grader.Authoring.Kit;

/// <summary>The files of a kit, packages aside.</summary>
/// <param name="feed">Makes its packages.</param>
/// <param name="catalogue">The sheets and their checks.</param>
internal sealed class KitFiles(IPackageFeed feed, Catalogue catalogue)
{
    /// <summary>Text by path, relative to the kit.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="version">Version of the packages.</param>
    /// <param name="hidden">How many checks of the sheet students do not get.</param>
    /// <param name="torch">What the students compute on.</param>
    public IReadOnlyDictionary<string, string> Of(Sheet sheet, string version, int hidden, TorchEngine torch)
    {
        var values = new Dictionary<string, string>(PackageVersions.All)
        {
            ["course"] = catalogue.CourseOf(sheet.Id).Id,
            ["sheet"] = sheet.Id,
            ["title"] = sheet.Title,
            ["version"] = version,
            ["platform"] = feed.PlatformVersionOf(version),
            ["torch"] = TorchEngines.NameOf(torch),
            ["libtorch"] = LibtorchPackage.LibraryVersion,
            ["hidden"] = hidden.ToString(CultureInfo.InvariantCulture),
            ["exercises"] = Table(sheet),
            ["policy"] = Policy(sheet),
            ["prose"] = Prose(sheet),
            ["example"] = sheet.Exercises.SelectMany(exercise => exercise.Contracts).Select(Name).FirstOrDefault("Name"),
        };
        var files = TemplateFiles.OfKit.ToDictionary(file => file.Path, file => TemplateFiles.Filled(file.Text, values));
        files["Checks/Sheet.cs"] = TestSource(sheet);
        foreach (var exercise in sheet.Exercises)
        {
            foreach (var contract in exercise.Contracts)
            {
                var path = $"{KitNames.Answers}/{ExerciseFolder.Of(sheet, exercise)}/{Name(contract)}.cs";
                files[path] = new Stub(contract, sheet, exercise).Text;
            }
        }

        return files;
    }

    private static string Table(Sheet sheet) => string.Join('\n', sheet.Exercises.Select(exercise =>
        $"| {(exercise.Contracts.Count > 0 ? $"`{ExerciseFolder.Of(sheet, exercise)}`" : $"{exercise.Id}: a text, which a person reads")} "
        + $"| {exercise.Title} | {(exercise.Bonus ? "+" : "")}{exercise.Points.ToString(CultureInfo.InvariantCulture)} |"));

    /// <summary>A section of the README, or nothing where the sheet decides nothing.</summary>
    private static string Policy(Sheet sheet) => sheet.Policy.Count == 0
        ? ""
        : $"\n\n## How this sheet is judged\n\n{string.Join('\n', sheet.Policy.Select(rule => $"- {rule}"))}";

    /// <summary>What a person judges, by exercise.</summary>
    private static string Prose(Sheet sheet)
    {
        var exercises = sheet.Exercises.Where(exercise => exercise.Rubric.Any(item => item.Points > 0)).ToList();
        return exercises.Count == 0 ? "A person judges nothing of this sheet." : string.Join("\n\n", exercises.Select(exercise => $"""
            **{exercise.Id} {exercise.Title}**

            {string.Join('\n', exercise.Rubric.Where(item => item.Points > 0).Select(Item))}
            """));
    }

    private static string Item(RubricItem item) =>
        $"- {item.Text.TrimStart('✓', ' ').ReplaceLineEndings(" ")} ({item.Points.ToString("0.##", CultureInfo.InvariantCulture)})";

    /// <summary>A class for each exercise, which the test list shows.</summary>
    private string TestSource(Sheet sheet)
    {
        var classes = sheet.Exercises.Where(exercise => exercise.Contracts.Count > 0).Select(exercise => $"""

            /// <summary>{exercise.Title}.</summary>
            [ChecksOf({string.Join(", ", Fixtures(exercise).Select(fixture => $"typeof({fixture.FullName})"))})]
            public sealed class {ExerciseFolder.ClassOf(sheet, exercise)};
            """);
        return $"""
            // The checks of each exercise. Nothing here is graded, and nothing needs to be changed.
            using Grader.Judging;
            using NUnit.Framework;

            // NUnit looks only into assemblies that name it.
            [assembly: NonParallelizable]
            {string.Join('\n', classes)}

            """;
    }

    private IEnumerable<Type> Fixtures(SheetExercise exercise) => catalogue.Checks(exercise).Select(check => check.Fixture).Distinct();

    /// <summary>"LinearSchedule" of ILinearSchedule.</summary>
    private static string Name(Type contract) => contract.Name[1..];
}
