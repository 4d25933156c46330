using System.Reflection;
using Grader.Judging;
using Grader.Judging.Manifests;

namespace Grader.Tests.Garbage;

/// <summary>
/// A check that garbage may pass, since it is right in the one respect that the check judges. The check's attributes say so.
/// </summary>
internal static class AllowedPass
{
    /// <summary>Garbage of the right form may pass a check of the form alone, and a constant one that names it.</summary>
    public static bool MayPass(this Garbage garbage, CheckDescription check) =>
        (JudgesForm(check) && garbage is not WrongForm) || PassesConstant(check, garbage);

    /// <summary>Whether a check judges the form alone.</summary>
    public static bool JudgesForm(CheckDescription check) => MethodOf(check).IsDefined(typeof(JudgesFormAttribute));

    /// <summary>Whether a check says that this constant passes it.</summary>
    public static bool PassesConstant(CheckDescription check, Garbage garbage) =>
        garbage is Filling { Value: var value }
        && MethodOf(check).GetCustomAttribute<PassesConstantsAttribute>()?.Constants.Contains(value) == true;

    private static MethodInfo MethodOf(CheckDescription check) => check.Fixture.GetMethod(check.Id[(check.Id.IndexOf('.') + 1)..])!;
}
