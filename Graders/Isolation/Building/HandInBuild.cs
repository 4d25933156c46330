using System.Text.RegularExpressions;
using Grader.Results;
using Grader.Wire;

namespace Grader.Isolation;

/// <summary>
/// The build of one hand-in. Where the compiler does not end on all files together, each is tried alone as long as the hand-in's time
/// lasts, and the others are compiled together.
/// </summary>
internal sealed class HandInBuild(ContractSet contracts, IBuilder builder, Limits limits, CancellationToken cancellation)
{
    /// <summary>Time in which the builder had no processor does not count: a busy machine costs no file.</summary>
    private readonly HandInBudget budget = new(limits.HandInBuildTime, limits.CallBacksOfHandIn);

    public BuiltHandIn Run(IReadOnlyList<SourceFile> sources)
    {
        SourceFile[] files = [.. ContentHash.InOrder(sources)];
        var hash = ContentHash.Of(files);
        var (built, gaveUp) = Build(files, hash, limits.BuildTime);
        return built ?? (files.Length > 1 ? BuildWithoutSlowFiles(files, hash) : null) ?? Failed(hash, gaveUp!);
    }

    /// <summary>The tokens of the files; none where the builder gave up on them.</summary>
    public IReadOnlyList<TokenizedFile> Tokenize(IReadOnlyList<SourceFile> sources) =>
        builder.Ask(root => root.Tokenize(Request(sources)), limits.BuildTime, budget, cancellation).Answer ?? [];

    /// <summary>The mistakes of a solution, in all the time that there is for a hand-in; null where the builder gave up on it.</summary>
    public MistakesAnswer? FindMistakes(IReadOnlyList<SourceFile> solution) =>
        builder.Ask(root => root.FindMistakes(Request(solution)), limits.HandInBuildTime, budget, cancellation).Answer;

    private static SourceFile[] Request(IEnumerable<SourceFile> files) => [.. files.Select(file => new SourceFile(file.Path, file.Text))];

    private (BuiltHandIn? Built, GaveUp? GaveUp) Build(IEnumerable<SourceFile> files, string hash, TimeSpan limit)
    {
        var (answer, fault) = builder.Ask(root => root.Build(Request(files)), limit, budget, cancellation);
        return answer is not null ? (Built(answer, hash), null) : (null, GaveUp.For(fault!, limit, limits.BuildMemory));
    }

    /// <returns>Null where that does not help: each file ends alone, or none does.</returns>
    private BuiltHandIn? BuildWithoutSlowFiles(SourceFile[] files, string hash)
    {
        var slow = new Dictionary<SourceFile, GaveUp>();
        var untried = new List<SourceFile>();
        foreach (var file in files)
        {
            if (!HasTimeToTry())
                untried.Add(file);
            else if (Build([file], hash, limits.FileBuildTime).GaveUp is { } gaveUp)
                slow[file] = gaveUp;
        }

        if (slow.Count == 0)
            return null;

        if (untried.Count > 0 && BuildWithout(slow, files, hash) is { } withUntried)
            return withUntried;

        untried.ForEach(file => slow[file] = GaveUp.Untried(limits.HandInBuildTime));
        return BuildWithout(slow, files, hash);
    }

    /// <summary>Whether there is time to try a file alone, and for the two last builds: with what was not tried, and without.</summary>
    private bool HasTimeToTry() => budget.TimeLeft >= 3 * limits.FileBuildTime;

    private BuiltHandIn? BuildWithout(Dictionary<SourceFile, GaveUp> leftOut, SourceFile[] files, string hash)
    {
        SourceFile[] rest = [.. files.Except(leftOut.Keys)];
        return rest.Length > 0 && Build(rest, hash, limits.FileBuildTime).Built is { } built ? WithReasons(built, leftOut) : null;
    }

    /// <summary>Adds why files were left out: as messages, and for the contracts that they name.</summary>
    private BuiltHandIn WithReasons(BuiltHandIn built, Dictionary<SourceFile, GaveUp> leftOut)
    {
        var unbuilt = new Dictionary<string, string>(built.UnbuiltContracts);
        var messages = built.Messages.ToList();
        foreach (var (file, gaveUp) in leftOut)
        {
            messages.AddRange(gaveUp.Messages(file.Path));
            foreach (var contract in contracts.Contracts.Where(contract => Regex.IsMatch(file.Text, $@"\b{contract.Name}\b")))
                unbuilt.TryAdd(contract.FullName!, $"{file.Path}: {gaveUp.Reason}");
        }

        return built with
        {
            Messages = [.. messages.OrderBy(message => message.File, StringComparer.Ordinal)],
            UnbuiltContracts = unbuilt,
        };
    }

    private static BuiltHandIn Failed(string hash, GaveUp gaveUp) =>
        new(null, hash, [.. gaveUp.Messages("")], new Dictionary<string, string>()) { Failure = gaveUp.Reason };

    private BuiltHandIn Built(BuildAnswer answer, string hash) => new(
        answer.Assembly,
        hash,
        answer.Messages,
        answer.Unbuilt.ToDictionary(unbuilt => NameOf(unbuilt.Contract), unbuilt => unbuilt.Reason))
    {
        Places = answer.Implemented.ToDictionary(implemented => NameOf(implemented.Contract), implemented => implemented.Place),
    };

    private string NameOf(int contract) => contracts.Contract(contract).FullName!;
}
