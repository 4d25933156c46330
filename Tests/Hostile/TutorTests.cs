using FluentAssertions;
using Grader.Tests;
using Grader.Tests.Cli;
using NUnit.Framework;

namespace Grader.Hostile;

/// <summary>What a tutor reads after grading the hand-ins that attack the reader, by the real command line.</summary>
[Category("S12")]
internal sealed class TutorTests
{
    private const string Mark = "hostile-mark";
    private const int LargestReport = 4 << 20;

    private static readonly string[] names =
    [
        "=HYPERLINK(\"http:\u29f8\u29f8127.0.0.1\",\"10\")", "<img src=x onerror=alert(1)>", "O'Brien, \"Ann\"",
        "+1", "Jo\u202enathan", "-rf",
    ];

    [Test]
    [Platform("Linux", Reason = "Elsewhere folders cannot have these names.")]
    public void Nothing_of_a_hand_in_is_active_in_any_report()
    {
        using var scratch = new TestFolder();
        CopyHandIns(scratch);

        var (code, console) = GraderProcess.Run(
            "grade", scratch["in"], "--sheet", "dtu", "--quick", "--out", scratch["out"]);

        console.Should().NotContain("Unhandled exception", $"exit code {code}");
        console.Where(character => char.IsControl(character) && character is not ('\n' or '\r' or '\t')).Should().BeEmpty();
        var reports = Directory.EnumerateFiles(scratch["out"], "*", SearchOption.AllDirectories).ToList();
        reports.Should().Contain(path => path.EndsWith(".html")).And.Contain(path => path.EndsWith(".csv"));
        foreach (var report in reports)
            Judge(report);
    }

    private static void CopyHandIns(TestFolder scratch)
    {
        foreach (var file in Repository.Files("cs", "fixtures/hostile/tutor"))
            scratch.Write($"in/{file.Split('/')[3]}/{Path.GetFileName(file)}", Repository.Read(file));
        foreach (var folder in Directory.GetDirectories(scratch["in"]))
            File.Copy(Repository.At("fixtures/hostile/shared/Attack.cs"), Path.Combine(folder, "Attack.cs"));
        foreach (var name in names)
            scratch.Write($"in/{name}/{name}.cs", "public sealed class Empty;");
    }

    private static void Judge(string path)
    {
        var text = File.ReadAllText(path);
        text.Length.Should().BeLessThan(LargestReport, path);
        if (path.EndsWith(".html", StringComparison.Ordinal))
            text.Should().NotContain($"<script>alert('{Mark}", path).And.NotContain("<img src=x", path).And.NotContain("<iframe", path);
        if (path.EndsWith(".csv", StringComparison.Ordinal))
        {
            text.Split('\n', ',').Should().NotContain(
                cell => cell.Length > 0 && "=+@".Contains(cell.TrimStart('"').FirstOrDefault()), path);
        }
        if (!path.EndsWith(".cs", StringComparison.Ordinal))
            text.Should().NotContain("\u001b", path);
    }
}
