using System.Text;
using System.Text.RegularExpressions;
using Grader.Judging.Mutants;
using Grader.Judging.Sheets;
using Grader.Results;
using Grader.Tests.KillMatrix;

namespace Grader.Tests.Cli.HandIns;

/// <summary>The sources of one made-up student, put together from the reference, the stubs and the catalogues.</summary>
internal sealed partial class StudentSources
{
    private const string Dtu = "dtu";

    private readonly SortedDictionary<string, string> files;

    private readonly Dictionary<string, SourceFile> stubs;

    private StudentSources(string id, Func<Dictionary<string, SourceFile>, IReadOnlyList<SourceFile>> sources)
    {
        var sheet = TrustedJudge.Sheets.Single(sheet => sheet.Id == id);
        stubs = KnownSolutions.StubsOf(sheet).ToDictionary(stub => stub.Path);
        var texts = OfSheet(sheet, sources(stubs)).ToDictionary(source => source.Path, source => Renamed(source.Text));
        files = new(texts, StringComparer.Ordinal);
    }

    /// <summary>Every exercise of a sheet solved.</summary>
    public static StudentSources Complete(string sheet = Dtu) => new(sheet, _ => KnownSolutions.Reference());

    /// <summary>
    /// Every exercise solved except those that train. A training takes a good part of a minute, so most made-up students leave it out.
    /// </summary>
    public static StudentSources WithoutTraining(string sheet = Dtu) =>
        new(sheet, stubs => LeaveOutTraining(KnownSolutions.Reference(), stubs));

    /// <summary>Nothing solved.</summary>
    public static StudentSources Untouched(string sheet = Dtu) => new(sheet, stubs => [.. stubs.Values]);

    /// <summary>Every exercise solved except those that train, and a catalogued mistake in one.</summary>
    /// <param name="name">"NegativeElbo/UniformNoise".</param>
    /// <param name="sheet">The sheet that is handed in.</param>
    public static StudentSources Mistaken(string name, string sheet = Dtu) =>
        new(sheet, stubs => LeaveOutTraining(KnownSolutions.With(MutantOf(name)), stubs));

    /// <summary>Every exercise solved except those that train, by a variant where it implements them.</summary>
    /// <param name="name">"SeveralFiles".</param>
    public static StudentSources Variant(string name) => WithoutTraining().WithVariants($"Diffusion/{name}");

    /// <summary>Nothing solved, and one file replaced by one of the hostile catalogue.</summary>
    /// <param name="name">"forgery/AssertPass".</param>
    /// <param name="file">"PosteriorKl.cs".</param>
    public static StudentSources Hostile(string name, string file) =>
        Untouched().With($"Diffusion/{file}", Repository.Read($"fixtures/hostile/{name}/{file}"));

    /// <summary>Replaces the files of the contracts that these variants implement by the variants' files.</summary>
    /// <param name="names">"Flows/OtherWitnesses".</param>
    public StudentSources WithVariants(params string[] names)
    {
        foreach (var name in names)
            Replace(name[..name.IndexOf('/')], KnownSolutions.SourcesOf(name));
        return this;
    }

    /// <summary>Adds or replaces a file.</summary>
    public StudentSources With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    /// <summary>Replaces files by stubs.</summary>
    public StudentSources NotAttempting(params string[] names)
    {
        foreach (var stub in stubs.Values.Where(stub => names.Contains(Path.GetFileName(stub.Path))))
            files[stub.Path] = stub.Text;
        return this;
    }

    /// <summary>Replaces a file by its stub, with this code in place of its first "not implemented".</summary>
    public StudentSources Implementing(string name, string code)
    {
        NotAttempting(name);
        var path = files.Keys.Single(path => Path.GetFileName(path) == name);
        files[path] = NotImplemented().Replace(files[path], _ => $"{{\n        {code}\n    }}", 1);
        return this;
    }

    /// <summary>Changes the text of one file.</summary>
    public StudentSources Changing(string name, Func<string, string> change)
    {
        var path = files.Keys.Single(path => Path.GetFileName(path) == name);
        files[path] = change(files[path]);
        return this;
    }

    /// <summary>Changes code that occurs once.</summary>
    public StudentSources Changing(string before, string after)
    {
        var (path, text) = files.Single(file => file.Value.Contains(before, StringComparison.Ordinal));
        files[path] = text.Split(before) is [var head, var tail]
            ? head + after + tail
            : throw new InvalidOperationException($"\"{before}\" occurs more than once in {path}.");
        return this;
    }

    /// <summary>Leaves out the files whose contracts a file implements.</summary>
    public StudentSources WithoutStubsOf(string path)
    {
        var text = files[path];
        foreach (var stub in files.Keys.Where(other => other != path && Implements(text, ContractOf(other))).ToList())
            files.Remove(stub);
        return this;
    }

    /// <summary>The text of a file.</summary>
    public string TextOf(string path) => files[path];

    /// <summary>Every file as a copyist hands it in.</summary>
    public StudentSources Retold()
    {
        foreach (var path in files.Keys.ToList())
            files[path] = Retelling.Of(files[path]);
        return this;
    }

    /// <summary>The sources as a builder takes them.</summary>
    public IReadOnlyList<SourceFile> ToSourceFiles() => [.. files.Select(file => new SourceFile(file.Key, file.Value))];

    /// <summary>The files as they are handed in, inside a folder.</summary>
    public IEnumerable<(string Path, byte[] Content)> Files(string folder = "", Encoding? encoding = null)
    {
        encoding ??= Encoding.Default;
        return files.Select(file => (folder + file.Key, (byte[])[.. encoding.Preamble, .. encoding.GetBytes(file.Value)]));
    }

    /// <summary>Replaces the files that implement a variant's contracts by the variant's.</summary>
    private void Replace(string topic, IReadOnlyList<SourceFile> sources)
    {
        var solved = Contracts.Where(contract => sources.Any(source => Implements(source.Text, contract))).ToHashSet();
        foreach (var path in files.Keys.Where(path => solved.Contains(ContractOf(path))).ToList())
            files.Remove(path);
        foreach (var source in sources)
            files[$"{topic}/{source.Path}"] = source.Text;
    }

    private static bool Implements(string text, string contract) => Regex.IsMatch(text, $@"[:,]\s*{contract}\b");

    /// <summary>What a student of that sheet hands in: the files of its contracts, and those that they use.</summary>
    private static HashSet<SourceFile> OfSheet(Sheet sheet, IReadOnlyList<SourceFile> sources)
    {
        var asked = sheet.Exercises.SelectMany(exercise => exercise.Contracts).Select(contract => contract.Name).ToHashSet();
        var words = sources.ToDictionary(source => source, source => Word().Matches(source.Text).Select(word => word.Value).ToHashSet());
        var handedIn = sources.Where(source => asked.Contains(ContractOf(source.Path))).ToHashSet();
        bool IsUsed(SourceFile source) => handedIn.Any(user => words[user].Overlaps(NamesIn(source)));
        while (sources.FirstOrDefault(source => !handedIn.Contains(source) && IsUsed(source)) is { } used)
            handedIn.Add(used);
        return handedIn;
    }

    /// <summary>The names by which other files use it: its class and its extension methods.</summary>
    private static IEnumerable<string> NamesIn(SourceFile source) =>
        [Path.GetFileNameWithoutExtension(source.Path), .. Extension().Matches(source.Text).Select(method => method.Groups[1].Value)];

    private static IEnumerable<string> Contracts => TrustedJudge.Manifest.Contracts.Select(contract => contract.Name);

    /// <summary>The contract that a file of the reference implements, if there is one of this name.</summary>
    private static string ContractOf(string path) => $"I{Path.GetFileNameWithoutExtension(path)}";

    /// <summary>Replaces the files that train by their stubs, and leaves out those of other sheets.</summary>
    private static List<SourceFile> LeaveOutTraining(IReadOnlyList<SourceFile> sources, Dictionary<string, SourceFile> stubs) =>
        [.. sources.Select(source => Trains(source) ? stubs.GetValueOrDefault(source.Path) : source).OfType<SourceFile>()];

    private static Mutant MutantOf(string name) => KnownSolutions.Mutants.Single(mutant => $"{mutant}" == name);

    private static bool Trains(SourceFile source) => TrustedJudge.Training.Any(contract => contract.Name == ContractOf(source.Path));

    private static string Renamed(string text) =>
        text.Replace("namespace Grader.Solutions", "namespace Submission", StringComparison.Ordinal);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(\w+)\(this ")]
    private static partial Regex Extension();

    [GeneratedRegex(@"=>\s*throw new NotImplementedException\([^;]*\);")]
    private static partial Regex NotImplemented();
}
