using Grader.Grading;

namespace Grader.Authoring.Packages;

/// <summary>Makes the packages of a kit in the repository of its course.</summary>
internal interface IPackageFeed
{
    /// <summary>Full path of the repository.</summary>
    string Repository { get; }

    /// <summary>The version of the packages of a kit.</summary>
    string VersionOf(string course, string sheetText);

    /// <summary>The version of the contracts' and the engine's packages in the same kit.</summary>
    string PlatformVersionOf(string kitVersion);

    /// <summary>Writes the packages into the order's folder.</summary>
    /// <exception cref="RefusedException">The build fails.</exception>
    void Pack(PackageOrder order);
}
