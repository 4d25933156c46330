using System.CommandLine;
using Grader.Grading;

namespace Grader.Cli.Syntax;

/// <summary>The options that say what the inputs of the checks derive from, and what seals the journal.</summary>
/// <param name="environment">The value of an environment variable.</param>
internal sealed class KeyOptions(Func<string, string?> environment)
{
    /// <summary>Environment variable with a secret. On a command line others could read it.</summary>
    public const string Variable = "GRADER_KEY";

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.OtherRead | UnixFileMode.OtherWrite;

    private readonly Option<long?> seed = new("--seed")
    {
        Description = "Seed of the whole grading; each hand-in's own seed derives from it and the sources.",
    };
    private readonly Option<FileInfo?> file = new("--key")
    {
        Description = "File with a secret of the tutor's, in place of the key that is drawn for the output folder and kept there; "
            + $"or set the environment variable {Variable} to the secret.",
    };
    private readonly Option<bool> publicSeed = new("--public-seed")
    {
        Description = "Give the inputs of \"grader check\", which everybody can foresee, in place of those of a key.",
    };

    /// <summary>Gives the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(seed);
        command.Add(file);
        command.Add(publicSeed);
        command.Validators.Add(result =>
        {
            if (((Option[])[seed, file, publicSeed]).Count(option => result.GetResult(option) is { Implicit: false }) > 1)
                result.AddError("--key, --seed and --public-seed exclude each other: only with a key can nobody foresee the inputs.");
        });
    }

    /// <summary>The secret of the tutor's; null where it is left to the output folder.</summary>
    /// <exception cref="RefusedException">The file holds no secret.</exception>
    public string? KeyOf(ParseResult parsed) => parsed.GetValue(file) is { } secret ? Secret(secret)
        : environment(Variable)?.Trim() is { Length: > 0 } given ? given
        : null;

    /// <summary>What gives the inputs in place of a key; null for the key.</summary>
    public string? SeedOf(ParseResult parsed) =>
        parsed.GetValue(publicSeed) ? ""
        : parsed.GetValue(seed) is { } number ? $"seed {number}"
        : null;

    private static string Secret(FileInfo file)
    {
        if (!file.Exists)
            throw new RefusedException($"--key {file}: there is no such file.");
        if (!OperatingSystem.IsWindows() && (file.UnixFileMode & Others) != 0)
        {
            throw new RefusedException($"--key {file}: other users can read or change the file. Keep it to yourself (chmod 600 {file}), "
                + $"or put the secret into the environment variable {Variable}.");
        }

        return File.ReadAllText(file.FullName).Trim() is { Length: > 0 } secret ? secret
            : throw new RefusedException($"--key {file}: the file is empty. Write some random text into it.");
    }
}
