using System.Text.Encodings.Web;
using System.Text.Json;
using Grader.Grading.Files;
using Grader.Reporting;
using Grader.Results;

namespace Grader.Authoring.Try;

/// <summary>The folder with what a trial has found: a page for each sheet, the survivors as diffs, and all of it for programs.</summary>
/// <param name="folder">Its path.</param>
internal sealed class TryFolder(string folder)
{
    private static readonly JsonSerializerOptions json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // The file is no part of a page, and λ should be readable.
    };

    /// <summary>The mistakes that pass.</summary>
    public string Survivors => Path.Combine(folder, "survivors.md");

    /// <summary>The page of a sheet.</summary>
    public string PageOf(string sheet) => Path.Combine(folder, $"{sheet}.html");

    /// <summary>Writes everything.</summary>
    public void Write(IReadOnlyList<TryReport> reports, string harmlessFile)
    {
        AtomicFile.Write(Path.Combine(folder, "report.json"), JsonSerializer.Serialize(reports, json));
        AtomicFile.Write(Survivors, SurvivorsFile.Render(reports, harmlessFile));
        foreach (var report in reports)
            AtomicFile.Write(PageOf(report.Sheet), TryPage.Render(report));
    }
}
