using System.Security.Cryptography;
using System.Text;
using Grader.Judging.Sheets;

namespace Grader.Grading.Journal;

/// <summary>Identifies a sheet's version in the journal: a sheet that gives other points or another time gives other results.</summary>
/// <param name="Id">"dtu".</param>
/// <param name="Hash">Of exercises, contracts, points, rubric and time; hexadecimal.</param>
internal sealed record SheetFingerprint(string Id, string Hash)
{
    /// <summary>The fingerprint of a sheet.</summary>
    public static SheetFingerprint Of(Sheet sheet)
    {
        var text = string.Join('\n', sheet.Exercises.Select(Text).Append($"{sheet.Budget}"));
        return new(sheet.Id, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16]);
    }

    private static string Text(SheetExercise exercise) => string.Join('\t',
        exercise.Id,
        exercise.Title,
        exercise.Points.ToString("R"),
        exercise.Choose,
        exercise.Bonus,
        string.Join(',', exercise.Contracts.Select(contract => Text(exercise, contract))),
        string.Join('|', exercise.Rubric));

    private static string Text(SheetExercise exercise, Type contract) =>
        exercise.ContractPoints.TryGetValue(contract, out var points) ? $"{contract.FullName}={points:R}" : $"{contract.FullName}";
}
