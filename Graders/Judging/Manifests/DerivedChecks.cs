using System.Reflection;
using Grader.Judging.Laws;
using Grader.Wire;

namespace Grader.Judging.Manifests;

/// <summary>
/// The checks that come with a contract: those of the laws that its signature allows. Together they are worth a fifth of the contract's
/// points at most. They stand in the contract's last fixture, since they judge the calls of all its checks.
/// </summary>
internal static class DerivedChecks
{
    private const double Together = 0.2;
    private const double OfArguments = 0.08;
    private const double OfAnswers = 0.04;

    /// <summary>The checks of a contract.</summary>
    /// <param name="contract">The contract.</param>
    /// <param name="written">Its checks that are written.</param>
    public static IEnumerable<CheckDescription> Of(Type contract, IReadOnlyList<CheckDescription> written)
    {
        var fixture = written.Select(check => check.Fixture).MaxBy(fixture => fixture.FullName, StringComparer.Ordinal)!;
        var shares = Shares(contract, written);
        var weight = written.Sum(check => check.Weight) / (1 - shares.Values.Sum());
        return fixture.GetMethods(BindingFlags.Public | BindingFlags.Instance)
            .Where(method => method.IsDefined(typeof(DerivedAttribute)))
            .Select(method => CheckDescription.Of(fixture, method))
            .Where(check => shares.ContainsKey(check.Derived!.Value))
            .Select(check => check with
            {
                Weight = Math.Round(weight * shares[check.Derived!.Value], 2),
                Trains = written.All(other => other.Trains),
            });
    }

    /// <summary>Whether the author says why nothing of the kind can apply.</summary>
    private static bool IsExempt(Type fixture) =>
        fixture.GetCustomAttributes<ExemptsAttribute>().Any(exempt => exempt.Family == LawFamily.Memory);

    /// <summary>Each law that can apply, with its share of the points of the contract.</summary>
    private static Dictionary<DerivedLaw, double> Shares(Type contract, IReadOnlyList<CheckDescription> written)
    {
        Dictionary<DerivedLaw, double> shares = [];
        if (written.Any(check => IsExempt(check.Fixture)))
            return shares;

        if (ContractSignature.CanChangeArguments(contract))
            shares[DerivedLaw.Arguments] = OfArguments;

        if (ContractSignature.CanChangeAnswers(contract))
            shares[DerivedLaw.Answers] = OfAnswers;

        if (ContractSignature.CanRepeat(contract) && written.Any(check => !check.Trains))
            shares[DerivedLaw.Memory] = Together - shares.Values.Sum();

        return shares;
    }
}
