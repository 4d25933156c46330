using System.Security.Cryptography;
using System.Text;

namespace Grader.Grading.Journal;

/// <summary>Everything that a verdict depends on. Equal keys mean equal verdicts: a recorded key is not graded again.</summary>
/// <param name="Sheet">Which sheet: the points belong to it.</param>
/// <param name="Grader">Version of checks, judge and engine.</param>
/// <param name="Seed">The tutor's key or seed. Only its hash gets into the journal.</param>
/// <param name="Quick">True where training was left out.</param>
/// <param name="Torch">Which engine the code computed on, and its version.</param>
/// <param name="Resources">Identifies the data that was used in place of what the checks contain; empty for none.</param>
internal sealed record JournalKey(SheetFingerprint Sheet, string Grader, string Seed, bool Quick, string Resources = "", string Torch = "")
{
    /// <summary>The key of one hand-in, hexadecimal.</summary>
    /// <param name="handIn">Id within the inbox.</param>
    /// <param name="contentHash">Hash of its sources.</param>
    public string Of(string handIn, string contentHash)
    {
        var text = string.Join('\n', $"{Sheet.Id} {Sheet.Hash}", Grader, Seed, Quick, Resources, Torch, handIn, contentHash);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
