using System.CommandLine;

namespace Grader.Cli.Syntax;

/// <summary>The options that say what the inputs of the checks derive from.</summary>
internal sealed class KeyOptions
{
    private readonly Option<long?> seed = new("--seed")
    {
        Description = "Seed of the whole grading; each hand-in's own seed derives from it and the sources.",
    };
    private readonly Option<FileInfo?> file = new("--key")
    {
        Description = "File with a secret of the tutor's, in place of the key that is drawn for the output folder and kept there.",
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
    }

    /// <summary>The key; null where it is left to the output folder.</summary>
    /// <exception cref="UsageException">Two of them are given, or the file holds no secret.</exception>
    public string? ValueOf(ParseResult parsed) => (parsed.GetValue(file), parsed.GetValue(seed), parsed.GetValue(publicSeed)) switch
    {
        (null, null, false) => null,
        (null, null, true) => "",
        (null, { } number, false) => $"seed {number}",
        ({ } secret, null, false) => Secret(secret),
        _ => throw new UsageException("--key, --seed and --public-seed exclude each other: only with a key can nobody foresee the inputs."),
    };

    private static string Secret(FileInfo file) =>
        !file.Exists ? throw new UsageException($"--key {file}: there is no such file.")
        : File.ReadAllText(file.FullName).Trim() is { Length: > 0 } secret ? secret
        : throw new UsageException($"--key {file}: the file is empty. Write some random text into it.");
}
