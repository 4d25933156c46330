using Grader.Results;
using Grader.Wire;

namespace Grader.Grading.Similarity;

/// <summary>Makes the fingerprints of hand-ins, without those of the stubs that were handed out.</summary>
/// <param name="tokenize">Reduces sources to tokens.</param>
/// <param name="places">Says for which exercise a place is.</param>
/// <param name="stubs">Hashes of the stubs.</param>
internal sealed class Fingerprinter(
    Func<IReadOnlyList<SourceFile>, IReadOnlyList<TokenizedFile>> tokenize, ExercisePlaces places, IReadOnlySet<ulong> stubs)
{
    /// <summary>The fingerprints in the order of the files and tokens.</summary>
    public Fingerprint[] Of(IReadOnlyList<SourceFile> sources)
    {
        var texts = sources.ToDictionary(source => source.Path, source => source.Text, StringComparer.Ordinal);
        return [.. tokenize(sources).SelectMany(file => Of(file, places.In(texts[file.Path])))];
    }

    private IEnumerable<Fingerprint> Of(TokenizedFile file, Func<int, string> exerciseAt) => Winnowing.Select(file)
        .Where(hash => !stubs.Contains(hash.Hash))
        .Select(hash =>
        {
            var (start, last) = (file.Starts[hash.First], hash.First + Winnowing.Length - 1);
            return new Fingerprint(hash.Hash, file.Path, hash.First, start, file.Starts[last] + file.Lengths[last], exerciseAt(start));
        });
}
