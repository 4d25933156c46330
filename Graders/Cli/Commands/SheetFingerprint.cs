using System.Security.Cryptography;
using System.Text;
using Grader.Judging.Sheets;

namespace Grader.Cli.Commands;

/// <summary>What a journal knows a sheet by.</summary>
internal static class SheetFingerprint
{
    /// <summary>Id and a hash of exercises, contracts and points: a sheet that gives other points gives other results.</summary>
    public static string Fingerprint(this Sheet sheet)
    {
        var text = string.Join('\n', sheet.Exercises.Select(exercise =>
            $"{exercise.Id}\t{exercise.Title}\t{exercise.Points:R}\t{exercise.Choose}\t{exercise.Bonus}\t{string.Join(',', exercise.Contracts.Select(contract => contract.FullName))}\t{string.Join('|', exercise.Rubric)}"));
        return $"{sheet.Id} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]}";
    }
}
