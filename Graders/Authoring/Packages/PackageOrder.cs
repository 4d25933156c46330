namespace Grader.Authoring.Packages;

/// <summary>Which packages a kit needs.</summary>
/// <param name="Course">Id of the course.</param>
/// <param name="Sheet">Id of the sheet.</param>
/// <param name="SheetText">The sheet as students get it.</param>
/// <param name="Version">Version of the course's packages and of the grader.</param>
/// <param name="Folder">Where they go.</param>
internal sealed record PackageOrder(string Course, string Sheet, string SheetText, string Version, string Folder)
{
    /// <summary>The files of contracts and checks that only other sheets of the course ask for: "IReverseSweep.cs".</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];

    /// <summary>As the build takes them.</summary>
    public string LeftOutProperty => $"-p:LeftOut={string.Join("%3B", LeftOut.Select(file => $"**/{file}"))}";
}
