using System.Reflection;
using Grader.Judging;
using Grader.Judging.Manifests;

namespace Grader.Authoring.GarbageAnswers;

/// <summary>
/// A check that garbage may pass, since it is right in the one respect that the check judges. The check's attributes say so.
/// </summary>
internal static class AllowedPass
{
    /// <summary>
    /// Garbage of the right form may pass a check of the form alone, and any garbage one that names it. A check that comes with its
    /// contract only repeats what has passed another one.
    /// </summary>
    public static bool MayPass(this Garbage garbage, CheckDescription check) =>
        check.Derived is not null || (JudgesForm(check) && garbage is not WrongForm) || Names(check, garbage);

    /// <summary>Whether a check judges the form alone.</summary>
    public static bool JudgesForm(CheckDescription check) => MethodOf(check).IsDefined(typeof(JudgesFormAttribute));

    /// <summary>Whether a check says that this garbage passes it: this constant, or the input itself.</summary>
    public static bool Names(CheckDescription check, Garbage garbage) => garbage switch
    {
        Filling filling => MethodOf(check).GetCustomAttribute<PassesConstantsAttribute>()?.Constants.Contains(filling.Value) == true,
        Echo => MethodOf(check).IsDefined(typeof(PassesItsInputAttribute)),
        _ => false,
    };

    private static MethodInfo MethodOf(CheckDescription check) => check.Fixture.GetMethod(check.Id[(check.Id.IndexOf('.') + 1)..])!;
}
