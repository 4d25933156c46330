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

    private static readonly Assembly own = typeof(GraderVersion).Assembly;

    /// <summary>For people: "0.1.0+1f3a9c02".</summary>
    public static string Text { get; } = $"{own.GetName().Version!.ToString(3)}+{Fingerprint()[..8]}";

    /// <summary>With the commit from which it was built, as "grader --version" shows it, and with <see cref="Text"/>.</summary>
    public static string WithCommit =>
        $"grader {own.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion} (results say {Text})";

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
