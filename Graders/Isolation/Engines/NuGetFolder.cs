namespace Grader.Isolation;

/// <summary>Where NuGet keeps the packages of this user.</summary>
public static class NuGetFolder
{
    private const string Variable = "NUGET_PACKAGES";

    /// <summary>Full path of its folder of packages.</summary>
    public static string Packages => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named
        ? Path.GetFullPath(named)
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
