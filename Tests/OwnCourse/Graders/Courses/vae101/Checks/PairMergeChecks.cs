using Grader.Judging;
using Grader.Judging.Comparisons;
using NUnit.Framework;
using Vae101.Contracts;

namespace Vae101.Checks;

/// <summary>Exercise 5: the first merge of byte pair encoding.</summary>
public sealed class PairMergeChecks(HandIn handIn) : ContractChecks<IPairMerge>(handIn)
{
    private const string Rule = "the pair with the most occurrences, of several the first in the text";

    [Test, Points(2), Cites("Sheet, exercise 5; Sennrich et al. 2016, algorithm 1")]
    [States(Rule)]
    public void The_most_frequent_pair_is_found()
    {
        (string, string)[] known = [("abcbcd", "bc"), ("xyyyz", "yy"), ("ab", "ab"), ("cdab", "cd"), ("aabab", "ab"), ("abcab", "ab")];
        foreach (var (text, pair) in known)
            Expect.True(Subject.MostFrequentPair(text) == pair, Rule, what: $"\"{pair}\" for \"{text}\"");
    }
}
