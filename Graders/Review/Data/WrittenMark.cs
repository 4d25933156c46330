using System.Security.Cryptography;
using System.Text;

namespace Grader.Review.Data;

/// <summary>What a person has given for an item or a check, or written about a line or a complaint.</summary>
/// <param name="Given">Points, a sign, or nothing; of a line its code.</param>
/// <param name="Comment">The comment, reason or answer for the student; may be empty.</param>
public sealed record WrittenMark(string Given, string Comment)
{
    /// <summary>Where nobody has written anything.</summary>
    public static WrittenMark None { get; } = new("", "");

    /// <summary>
    /// Follows from the content alone, so that a change by whatever program is noticed: another review page, or an editor. Empty where
    /// nobody has written anything.
    /// </summary>
    public string Version =>
        this == None ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Given}\n{Comment}")))[..16];
}
