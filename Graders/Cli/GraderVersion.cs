using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Grader.Cli;

/// <summary>The version of the code on which verdicts depend. Builds are deterministic, so it changes exactly when the code does.</summary>
internal static class GraderVersion
{
    private static readonly string[] Parts =
    [
        "Grader.Checks",
        "Grader.Judging",
        "Grader.Isolation",
        "Grader.Wire",
        "Grader.Results",
        "Grader.Contracts",
        "Grader.Torch",
        "TorchSharp",
        "worker/Grader.Worker",
        "builder/Grader.Builder",
    ];

    /// <summary>For people: "0.1.0+1f3a9c02".</summary>
    public static string Text { get; } = $"{typeof(GraderVersion).Assembly.GetName().Version!.ToString(3)}+{Fingerprint()[..8]}";

    private static string Fingerprint()
    {
        var identities = Parts.Select(part => Path.Combine(AppContext.BaseDirectory, part + ".dll")).Where(File.Exists).Select(Identity);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', identities))));
    }

    private static string Identity(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new System.Reflection.PortableExecutable.PEReader(file);
        var metadata = System.Reflection.Metadata.PEReaderExtensions.GetMetadataReader(image);
        return AssemblyName.GetAssemblyName(path).Name + metadata.GetGuid(metadata.GetModuleDefinition().Mvid);
    }
}
