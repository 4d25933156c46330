using System.Diagnostics;
using System.Reflection;
using Grader.Isolation;
using Grader.Tests;

namespace Grader.Libtorch.Wire;

/// <summary>The program Echo on the package, put together as the worker is.</summary>
internal sealed class EchoProcess : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Process process;

    public EchoProcess()
    {
        var package = LibtorchPackage.In(NuGetFolder.Packages);
        var echo = LibtorchWorker.Prepare(Program, package, folder["echo"]);
        process = Process.Start(new ProcessStartInfo(DotnetHost.Path, [echo.Assembly, .. package.Libraries])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    /// <summary>What it reads.</summary>
    public Stream Input => process.StandardInput.BaseStream;

    /// <summary>What it writes.</summary>
    public Stream Output => process.StandardOutput.BaseStream;

    /// <summary>The build puts its path here.</summary>
    private static string Program => typeof(EchoProcess).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "Echo").Value!;

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        Input.Dispose();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }
}
