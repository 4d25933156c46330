using System.Text.Json;
using Grader.Tests;

namespace Grader.Libtorch.Marks;

/// <summary>What both engines made of one archive.</summary>
/// <param name="managed">On the managed engine.</param>
/// <param name="libtorch">On the package.</param>
internal sealed class EnginesStudy(GradedArchive managed, GradedArchive libtorch)
{
    private const string Header = "sheet,hand-ins,cells,cells that differ,outcomes,outcomes that differ,managed s,libtorch s";

    private const string Command = "# .ci/in-debian13 dotnet test Tests/Libtorch --filter With_all_trainings";

    /// <summary>Puts the row of a sheet into fixtures/studies/engines.csv.</summary>
    public static void Write(string sheet, EnginesStudy study)
    {
        var file = Path.Combine(Repository.Root, "fixtures", "studies", "engines.csv");
        var others = File.Exists(file) ? File.ReadLines(file).Skip(2).Where(row => row.Split(',')[0] != sheet) : [];
        string[] rows = [.. others.Append(study.Row(sheet)).Order(StringComparer.Ordinal)];
        File.WriteAllLines(file, [Command, Header, .. rows]);
    }

    private string Row(string sheet)
    {
        var (cells, otherCells) = (Cells(managed), Cells(libtorch));
        var (outcomes, otherOutcomes) = (Outcomes(managed), Outcomes(libtorch));
        var handIns = managed.Gradebook.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 1;
        return $"{sheet},{handIns},{cells.Length},{Differing(cells, otherCells)},{outcomes.Length},"
            + $"{Differing(outcomes, otherOutcomes)},{managed.Time.TotalSeconds:0},{libtorch.Time.TotalSeconds:0}";
    }

    private static string[] Cells(GradedArchive grading) => grading.Gradebook.Split(',', '\n');

    private static int Differing(string[] some, string[] others) =>
        some.Zip(others).Count(pair => pair.First != pair.Second) + Math.Abs(some.Length - others.Length);

    private static string[] Outcomes(GradedArchive grading) =>
    [
        .. from handIn in JsonDocument.Parse(grading.Results).RootElement.GetProperty("handIns").EnumerateArray()
           from exercise in handIn.GetProperty("exercises").EnumerateArray()
           from check in exercise.GetProperty("checks").EnumerateArray()
           select check.GetProperty("outcome").GetString()!,
    ];
}
