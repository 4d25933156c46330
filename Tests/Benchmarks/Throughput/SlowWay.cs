namespace Grader.Benchmarks.Throughput;

/// <summary>Grades a hand-in as a course without this grader does: builds its project, then runs the tests against it.</summary>
internal static class SlowWay
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Time for <c>dotnet build</c> and <c>dotnet test</c> of one hand-in.</summary>
    /// <param name="handIn">Its folder.</param>
    /// <param name="scratch">Where a copy of it gets a folder of its own.</param>
    public static TimeSpan Grade(string handIn, ScratchFolder scratch)
    {
        var name = Path.GetFileName(handIn);
        var alone = scratch[Path.Combine("slow", name)];
        var project = Path.Combine(alone, name);
        Copy(handIn, project);
        File.WriteAllText(Path.Combine(project, "HandIn.csproj"), Project);

        var build = TimedProcess.Dotnet(["build", project], Limit);
        var test = TimedProcess.Dotnet(["test", Checkout.Checks, "--nologo"], Limit, ("GRADER_SUBMISSIONS", alone));
        return build.Wall + test.Wall;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string Project => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
          </PropertyGroup>
          <ItemGroup>
            <Reference Include="{Path.Combine(AppContext.BaseDirectory, "*.Contracts.dll")}" />
            <Reference Include="{typeof(TorchSharp.torch).Assembly.Location}" />
          </ItemGroup>
        </Project>
        """;
}
