using System.Text;
using System.Text.RegularExpressions;
using Grader.Isolation;
using Grader.Tests.KillMatrix;

namespace Grader.Tests.Cli.HandIns;

/// <summary>The sources of one made-up student, put together from the reference, the template and the catalogues.</summary>
internal sealed partial class Work
{
    /// <summary>Training takes a good part of a minute, so that most made-up students have not got to it.</summary>
    private static readonly string[] Training = ["ToyDiffusion.cs", "ImprovedChequerboard.cs"];

    /// <summary>What only those need.</summary>
    private static readonly string[] TrainingParts = ["DenoisingTraining.cs", "FcNetwork.cs", "FourierNetwork.cs", "TrainedDiffusion.cs"];

    /// <summary>What every variant of the catalogue brings of its own.</summary>
    private static readonly string[] Algorithms = ["LinearSchedule.cs", "ForwardProcess.cs", "NegativeElbo.cs", "AncestralSampler.cs"];

    private readonly SortedDictionary<string, string> files;

    private Work(IEnumerable<SourceFile> sources) =>
        files = new(sources.ToDictionary(source => source.Path, source => Renamed(source.Text)), StringComparer.Ordinal);

    /// <summary>Every exercise solved.</summary>
    public static Work Complete() => new(Catalogue.Reference());

    /// <summary>Every exercise solved but those that train.</summary>
    public static Work WithoutTraining() => LeaveOutTraining(Complete());

    /// <summary>Nothing solved.</summary>
    public static Work Untouched() => new(Catalogue.Template());

    /// <summary>Every exercise solved, one of them by a catalogued mistake.</summary>
    /// <param name="name">"NegativeElbo/UniformNoise".</param>
    public static Work Mistaken(string name)
    {
        var mutant = Mutant.Read(Repository.At($"fixtures/mutants/Diffusion/{name}.yaml"));
        return LeaveOutTraining(new Work(Catalogue.With(mutant)));
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

    private static Work LeaveOutTraining(Work work)
    {
        foreach (var path in work.files.Keys.Where(path => TrainingParts.Contains(Path.GetFileName(path))).ToList())
            work.files.Remove(path);
        return work.NotAttempting(Training);
    }

    private static string Renamed(string text) => text.Replace("namespace Grader.Solutions", "namespace Submission", StringComparison.Ordinal);

    [GeneratedRegex(@"=>\s*throw new NotImplementedException\([^;]*\);")]
    private static partial Regex NotImplemented();
}
