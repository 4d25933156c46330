using Grader.Isolation;
using Grader.Judging.Sheets;

namespace Grader.Grading;

/// <summary>What hand-ins compute on where the command line does not say.</summary>
internal static class EngineChoice
{
    /// <summary>The engine that the sheet names; the managed one where it names none, or for all sheets.</summary>
    public static TorchEngine OfSheet(Catalogue catalogue, string? id) => id is null ? TorchEngine.Managed
        : SheetReader.EnginesDeclaredIn(catalogue.CourseOf(id).SheetFolder).GetValueOrDefault(id);
}
