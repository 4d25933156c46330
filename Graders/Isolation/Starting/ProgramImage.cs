using System.Security.Cryptography;

namespace Grader.Isolation;

/// <summary>
/// A child's program that was compiled together with one build of the runtime, in which little is left to compile. Publishing makes it.
/// Its code has taken in code of that runtime, so that no other build of it may run it, not even one of the same version.
/// </summary>
internal static class ProgramImage
{
    /// <summary>Publishing writes it last, so that no image is used of which a part is missing.</summary>
    private const string HashFile = "runtime.sha256";

    /// <summary>Full path of its main assembly if this process's runtime is the one that it was compiled with, otherwise null.</summary>
    /// <param name="folder">Where the image is, if there is one.</param>
    /// <param name="assembly">File name of the main assembly.</param>
    public static string? Of(string folder, string assembly)
    {
        var hash = Path.Combine(folder, HashFile);
        return File.Exists(hash) && File.ReadAllText(hash).Trim() == HashOfRuntime() ? Path.Combine(folder, assembly) : null;
    }

    /// <summary>Of its core library, which is another file in every build of it.</summary>
    private static string HashOfRuntime()
    {
        using var library = File.OpenRead(typeof(object).Assembly.Location);
        return Convert.ToHexString(SHA256.HashData(library));
    }
}
