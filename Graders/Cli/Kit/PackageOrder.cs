namespace Grader.Cli.Kit;

/// <summary>Which packages a kit needs.</summary>
/// <param name="Repository">The grader's repository.</param>
/// <param name="Course">Id of the course.</param>
/// <param name="Sheet">Id of the sheet.</param>
/// <param name="SheetText">The sheet as students get it.</param>
/// <param name="Version">Version of all packages.</param>
/// <param name="Folder">Where they go.</param>
internal sealed record PackageOrder(string Repository, string Course, string Sheet, string SheetText, string Version, string Folder);
