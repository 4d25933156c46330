using System.Text;
using System.Text.RegularExpressions;
using Grader.Isolation;
using Grader.Tests.KillMatrix;

namespace Grader.Tests.Cli.HandIns;

/// <summary>The sources of one made-up student, put together from the reference, the template and the catalogues.</summary>
internal sealed partial class Work
{
    private const string Dtu = "dtu";

    private readonly SortedDictionary<string, string> files;

    private Work(IEnumerable<SourceFile> sources) =>
        files = new(sources.ToDictionary(source => source.Path, source => Renamed(source.Text)), StringComparer.Ordinal);

    /// <summary>Every exercise of a sheet solved.</summary>
    public static Work Complete(string sheet = Dtu) => new(OfSheet(sheet, KnownSolutions.Reference()));

    /// <summary>Every exercise solved but those that train: a training takes a good part of a minute, so that most made-up students have not got to it.</summary>
    public static Work WithoutTraining(string sheet = Dtu) => new(OfSheet(sheet, LeaveOutTraining(KnownSolutions.Reference())));

    /// <summary>Nothing solved.</summary>
    public static Work Untouched(string sheet = Dtu) => new(OfSheet(sheet, KnownSolutions.Template()));

    /// <summary>Every exercise solved but those that train, one of them by a catalogued mistake.</summary>
    /// <param name="name">"NegativeElbo/UniformNoise".</param>
    /// <param name="sheet">The sheet that is handed in.</param>
    public static Work Mistaken(string name, string sheet = Dtu) =>
        new(OfSheet(sheet, LeaveOutTraining(KnownSolutions.With(KnownSolutions.Mutants.Single(mutant => $"{mutant}" == name)))));

    /// <summary>Every exercise solved but those that train, correct but written otherwise.</summary>
    /// <param name="name">"SeveralFiles".</param>
    public static Work Variant(string name) => WithoutTraining().As($"Diffusion/{name}");

    /// <summary>Every exercise solved but those that train, and one file of the hostile catalogue in its place.</summary>
    /// <param name="name">"AssertPass".</param>
    /// <param name="file">"PosteriorKl.cs".</param>
    public static Work Hostile(string name, string file) => WithoutTraining().With($"Diffusion/{file}", Repository.Read($"fixtures/hostile/{name}/{file}"));

    /// <summary>What these variants of the catalogue implement as they do it, and the rest as it was.</summary>
    /// <param name="names">"Flows/OtherWitnesses".</param>
    public Work As(params string[] names)
    {
        foreach (var name in names)
            Replace(name[..name.IndexOf('/')], KnownSolutions.SourcesOf(name));
        return this;
    }

    /// <summary>Adds or replaces a file.</summary>
    public Work With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    /// <summary>Takes the template's file in place of this one.</summary>
    public Work NotAttempting(params string[] names)
    {
        foreach (var stub in KnownSolutions.Template().Where(stub => names.Contains(Path.GetFileName(stub.Path))))
            files[stub.Path] = stub.Text;
        return this;
    }

    /// <summary>The template's file with this code in place of its first "not implemented".</summary>
    public Work Doing(string name, string code)
    {
        NotAttempting(name);
        var path = files.Keys.Single(path => Path.GetFileName(path) == name);
        files[path] = NotImplemented().Replace(files[path], _ => $"{{\n        {code}\n    }}", 1);
        return this;
    }

    /// <summary>Changes the text of one file.</summary>
    public Work Changing(string name, Func<string, string> change)
    {
        var path = files.Keys.Single(path => Path.GetFileName(path) == name);
        files[path] = change(files[path]);
        return this;
    }

    /// <summary>The sources, for a judge who trusts them.</summary>
    public IReadOnlyList<SourceFile> Sources() => [.. files.Select(file => new SourceFile(file.Key, file.Value))];

    /// <summary>The files as they are handed in, below a folder.</summary>
    public IEnumerable<(string Path, byte[] Content)> Files(string folder = "", Encoding? encoding = null) => files
        .Select(file => (folder + file.Key, (byte[])[.. (encoding ?? Encoding.Default).Preamble, .. (encoding ?? Encoding.Default).GetBytes(file.Value)]));

    /// <summary>Takes a variant's files in place of those of the reference that implement the same contracts.</summary>
    private void Replace(string topic, IReadOnlyList<SourceFile> sources)
    {
        var solved = Contracts.Where(contract => sources.Any(source => Regex.IsMatch(source.Text, $@"[:,]\s*{contract}\b"))).ToHashSet();
        foreach (var path in files.Keys.Where(path => solved.Contains(ContractOf(path))).ToList())
            files.Remove(path);
        foreach (var source in sources)
            files[$"{topic}/{source.Path}"] = source.Text;
    }

    /// <summary>What a student of that sheet hands in: the files of its contracts, and those that they use.</summary>
    private static HashSet<SourceFile> OfSheet(string id, IReadOnlyList<SourceFile> sources)
    {
        var asked = TrustedJudge.Sheets.Single(sheet => sheet.Id == id).Exercises.SelectMany(exercise => exercise.Contracts).Select(contract => contract.Name).ToHashSet();
        var words = sources.ToDictionary(source => source, source => Word().Matches(source.Text).Select(word => word.Value).ToHashSet());
        var handedIn = sources.Where(source => asked.Contains(ContractOf(source.Path))).ToHashSet();
        while (sources.FirstOrDefault(source => !handedIn.Contains(source) && handedIn.Any(user => words[user].Overlaps(NamesIn(source)))) is { } used)
            handedIn.Add(used);
        return handedIn;
    }

    /// <summary>What others call it by: its class, and the extension methods in it.</summary>
    private static IEnumerable<string> NamesIn(SourceFile source) =>
        [Path.GetFileNameWithoutExtension(source.Path), .. Extension().Matches(source.Text).Select(method => method.Groups[1].Value)];

    private static IEnumerable<string> Contracts => TrustedJudge.Manifest.Contracts.Select(contract => contract.Name);

    /// <summary>The contract that a file of the reference implements, if it is one that does.</summary>
    private static string ContractOf(string path) => $"I{Path.GetFileNameWithoutExtension(path)}";

    /// <summary>Takes the template's files in place of those that train.</summary>
    private static List<SourceFile> LeaveOutTraining(IReadOnlyList<SourceFile> sources)
    {
        var template = KnownSolutions.Template().ToDictionary(stub => stub.Path);
        return [.. sources.Select(source => TrustedJudge.Training.Any(contract => contract.Name == ContractOf(source.Path)) ? template[source.Path] : source)];
    }

    private static string Renamed(string text) => text.Replace("namespace Grader.Solutions", "namespace Submission", StringComparison.Ordinal);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex(@"(\w+)\(this ")]
    private static partial Regex Extension();

    [GeneratedRegex(@"=>\s*throw new NotImplementedException\([^;]*\);")]
    private static partial Regex NotImplemented();
}
