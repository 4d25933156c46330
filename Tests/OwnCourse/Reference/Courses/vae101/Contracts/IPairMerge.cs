using Grader.Contracts;

namespace Vae101.Contracts;

/// <summary>The first merge of byte pair encoding.</summary>
[Task("the first merge of byte pair encoding")]
public interface IPairMerge
{
    /// <summary>
    /// The pair of neighbouring characters that is most frequent, overlaps counted; of equally frequent ones the first in the text.
    /// </summary>
    /// <param name="text">At least two characters.</param>
    string MostFrequentPair(string text);
}
