using System.Text;
using System.Text.RegularExpressions;
using Grader.Isolation;
using Grader.Tests.KillMatrix;

namespace Grader.Tests.Cli.HandIns;

/// <summary>The sources of one made-up student, put together from the reference, the template and the catalogues.</summary>
internal sealed partial class Work
{
    private const string Dtu = "dtu";

    /// <summary>Training takes a good part of a minute, so that most made-up students have not got to it.</summary>
    private static readonly string[] Training = ["ToyDiffusion.cs", "ImprovedChequerboard.cs"];

    /// <summary>What only those need.</summary>
    private static readonly string[] TrainingParts = ["DenoisingTraining.cs", "FcNetwork.cs", "FourierNetwork.cs", "TrainedDiffusion.cs"];

    /// <summary>What every variant of the catalogue brings of its own.</summary>
    private static readonly string[] Algorithms = ["LinearSchedule.cs", "ForwardProcess.cs", "NegativeElbo.cs", "AncestralSampler.cs"];

    private readonly SortedDictionary<string, string> files;

    private Work(IEnumerable<SourceFile> sources) =>
        files = new(sources.ToDictionary(source => source.Path, source => Renamed(source.Text)), StringComparer.Ordinal);

    /// <summary>Every exercise of a sheet solved.</summary>
    public static Work Complete(string sheet = Dtu) => new(OfSheet(sheet, Catalogue.Reference()));

    /// <summary>Every exercise solved but those that train.</summary>
    public static Work WithoutTraining() => LeaveOutTraining(Complete());

    /// <summary>Nothing solved.</summary>
    public static Work Untouched(string sheet = Dtu) => new(OfSheet(sheet, Catalogue.Template()));

    /// <summary>Every exercise solved but those that train, one of them by a catalogued mistake.</summary>
    /// <param name="name">"NegativeElbo/UniformNoise".</param>
    /// <param name="sheet">The sheet that is handed in.</param>
    public static Work Mistaken(string name, string sheet = Dtu) =>
        LeaveOutTraining(new Work(OfSheet(sheet, Catalogue.With(Catalogue.Mutants.Single(mutant => $"{mutant}" == name)))));

    /// <summary>A sheet solved as in these variants of the catalogue, and otherwise as in the reference.</summary>
    /// <param name="sheet">The sheet that is handed in.</param>
    /// <param name="names">"Flows/OtherWitnesses": the whole topic but what the variant leaves to the reference.</param>
    public static Work Variants(string sheet, params string[] names)
    {
        var work = Complete(sheet);
        foreach (var name in names)
            work.Replace(name[..name.IndexOf('/')], Catalogue.Variant(name));
        return work;
    }

    /// <summary>The theory as in the reference, and the algorithms correct but written otherwise.</summary>
    /// <param name="name">"SeveralFiles".</param>
    public static Work Variant(string name)
    {
        var work = WithoutTraining();
        foreach (var path in work.files.Keys.Where(path => Algorithms.Contains(Path.GetFileName(path))).ToList())
            work.files.Remove(path);
        foreach (var source in Catalogue.Variant($"Diffusion/{name}"))
            work.files[source.Path] = source.Text;
        return work;
    }

    /// <summary>Every exercise solved but those that train, and one file of the hostile catalogue in its place.</summary>
    /// <param name="name">"AssertPass".</param>
    /// <param name="file">"PosteriorKl.cs".</param>
    public static Work Hostile(string name, string file) => WithoutTraining().With($"Diffusion/{file}", Repository.Read($"fixtures/hostile/{name}/{file}"));

    /// <summary>Adds or replaces a file.</summary>
    public Work With(string path, string text)
    {
        files[path] = text;
        return this;
    }

    /// <summary>Takes the template's file in place of this one.</summary>
    public Work NotAttempting(params string[] names)
    {
        foreach (var stub in Catalogue.Template().Where(stub => names.Contains(Path.GetFileName(stub.Path))))
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
        var asked = Bench.Sheets.Single(sheet => sheet.Id == id).Exercises.SelectMany(exercise => exercise.Contracts).Select(contract => contract.Name).ToHashSet();
        var handedIn = sources.Where(source => asked.Contains(ContractOf(source.Path))).ToHashSet();
        while (sources.FirstOrDefault(source => !handedIn.Contains(source) && handedIn.Any(user => Uses(user, source))) is { } used)
            handedIn.Add(used);
        return handedIn;
    }

    private static bool Uses(SourceFile user, SourceFile used) => Regex.IsMatch(user.Text, $@"\b{Path.GetFileNameWithoutExtension(used.Path)}\b");

    private static IEnumerable<string> Contracts => Bench.Manifest.Contracts.Select(contract => contract.Name);

    /// <summary>The contract that a file of the reference implements, if it is one that does.</summary>
    private static string ContractOf(string path) => $"I{Path.GetFileNameWithoutExtension(path)}";

    private static Work LeaveOutTraining(Work work)
    {
        foreach (var path in work.files.Keys.Where(path => TrainingParts.Contains(Path.GetFileName(path))).ToList())
            work.files.Remove(path);
        return work.NotAttempting([.. Training.Where(name => work.files.Keys.Any(path => Path.GetFileName(path) == name))]);
    }

    private static string Renamed(string text) => text.Replace("namespace Grader.Solutions", "namespace Submission", StringComparison.Ordinal);

    [GeneratedRegex(@"=>\s*throw new NotImplementedException\([^;]*\);")]
    private static partial Regex NotImplemented();
}
