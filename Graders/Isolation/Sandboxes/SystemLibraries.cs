namespace Grader.Isolation;

/// <summary>
/// The system's libraries that the .NET runtime and what it loads link to, file by file: a whole folder such as <c>/usr/lib</c> could hold
/// the grader itself.
/// </summary>
internal static class SystemLibraries
{
    /// <summary>File in which the loader finds where each library is.</summary>
    private const string Index = "/etc/ld.so.cache";

    /// <summary>
    /// The beginnings of their names: loader, C and C++ library, their parts, and OpenSSL, which hashes and random bytes need, with what it
    /// links to.
    /// </summary>
    private static readonly string[] names =
    [
        "ld-", "libc.", "libm.", "libmvec.", "libdl.", "librt.", "libpthread.", "libgcc_s.", "libstdc++.", "libgomp.",
        "libssl.", "libcrypto.", "libz.", "libzstd.",
    ];

    /// <summary>Folders in which systems keep libraries, besides those below them that are named after a processor.</summary>
    private static readonly string[] folders = ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib"];

    /// <summary>All of them that this system has.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Folders().SelectMany(Libraries), Index];

    /// <summary>Where the loader looks, and where it has found the libraries of this process.</summary>
    private static IEnumerable<string> Folders() => folders
        .SelectMany(folder => (string[])[folder, .. Subfolders(folder, "*-linux-*")])
        .Concat(LoadedFrom())
        .Where(Directory.Exists)
        .Distinct();

    private static IEnumerable<string> Libraries(string folder) => Directory
        .EnumerateFiles(folder, "*.so*")
        .Where(file => Array.Exists(names, name => Path.GetFileName(file).StartsWith(name, StringComparison.Ordinal)));

    private static IEnumerable<string> Subfolders(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateDirectories(folder, pattern) : [];

    /// <summary>The folders of the libraries in this process's memory: some systems keep each package in a folder of its own.</summary>
    private static IEnumerable<string> LoadedFrom()
    {
        const int Path = 5; // Addresses, rights, offset, device, number and path of each mapping.
        const string Maps = "/proc/self/maps";
        return File.Exists(Maps)
            ? File.ReadLines(Maps)
                .Select(line => line.Split(' ', Path + 1, StringSplitOptions.RemoveEmptyEntries))
                .Where(fields => fields.Length > Path && fields[Path].Contains(".so", StringComparison.Ordinal))
                .Select(fields => System.IO.Path.GetDirectoryName(fields[Path])!)
            : [];
    }
}
