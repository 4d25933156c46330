using System.Security.Cryptography;
using System.Text;

namespace Grader.Cli.Journal;

/// <summary>Everything that a verdict depends on. Equal keys mean equal verdicts, so what is recorded is not done again.</summary>
/// <param name="Sheet">Id of the sheet and its text's hash: points belong to it.</param>
/// <param name="Grader">Version of checks, judge and engine.</param>
/// <param name="Seed">The tutor's key or seed. Only its hash gets into the journal.</param>
/// <param name="Quick">True where training was left out.</param>
/// <param name="Images">What the images are known by that were used in place of the shipped digits; empty for those.</param>
internal sealed record JournalKey(string Sheet, string Grader, string Seed, bool Quick, string Images = "")
{
    /// <summary>The key of one hand-in, hexadecimal.</summary>
    /// <param name="handIn">Id within the inbox.</param>
    /// <param name="contentHash">Hash of its sources.</param>
    public string Of(string handIn, string contentHash)
    {
        var text = string.Join('\n', Sheet, Grader, Seed, Quick, Images, handIn, contentHash);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..32];
    }
}
