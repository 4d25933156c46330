using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Grader.Builder;

/// <summary>
/// Changes the files of a hand-in so that everything without an error compiles. A member whose body has errors throws when it is called;
/// one that still has errors then is removed, and so is a class. What used them has errors in the next round.
/// </summary>
internal sealed class Repair(BuildReport report)
{
    /// <summary>Why a name no longer exists.</summary>
    private readonly Dictionary<string, string> removed = new(StringComparer.Ordinal);

    /// <summary>Makes one round.</summary>
    /// <returns>Whether it changed a file.</returns>
    public bool TryRound(List<SyntaxTree> trees, Compilation compilation, IReadOnlyList<Diagnostic> errors)
    {
        var round = new RepairRound(compilation, report, removed);
        var changed = false;
        for (var i = 0; i < trees.Count; i++)
        {
            var changes = round.ChangesOf(trees[i], errors);
            if (changes.Count == 0)
                continue;

            trees[i] = SourceTree.Parse(trees[i].FilePath, WithChanges(trees[i].GetText(), changes).ToString());
            changed = true;
        }

        foreach (var (name, reason) in round.NewlyRemoved)
            removed.TryAdd(name, reason);
        return changed;
    }

    /// <summary>Makes the changes, of two that overlap the outer one. Every line keeps its number.</summary>
    private static SourceText WithChanges(SourceText text, IEnumerable<TextChange> changes) => text.WithChanges(
        Outer(changes).Select(change => new TextChange(change.Span, change.NewText + LineEnds(text.ToString(change.Span)))));

    private static IEnumerable<TextChange> Outer(IEnumerable<TextChange> changes)
    {
        var end = 0;
        foreach (var change in changes.OrderBy(change => change.Span.Start).ThenByDescending(change => change.Span.Length))
        {
            if (change.Span.Start < end)
                continue;

            end = change.Span.End;
            yield return change;
        }
    }

    private static string LineEnds(string text) => string.Concat(text.Where(character => character is '\r' or '\n'));
}
