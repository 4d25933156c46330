using System.Reflection;
using Grader.Judging.Laws;
using Grader.Judging.Mutants;

namespace Grader.Judging.Manifests;

/// <summary>What is known of a check without running it.</summary>
/// <param name="Id">Stable id: "NegativeElboChecks.Loss_is_a_sum_over_dimensions".</param>
/// <param name="Title">The method's name as a sentence.</param>
/// <param name="Contract">The contract interface that it checks.</param>
/// <param name="Fixture">The class that holds it.</param>
public sealed record CheckDescription(string Id, string Title, Type Contract, Type Fixture)
{
    /// <summary>The check's share within its exercise.</summary>
    public double Weight { get; init; }

    /// <summary>Its position in its file.</summary>
    public int Order { get; init; }

    /// <summary>Ids of the checks that must pass before it runs.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>Paper and equation, or sheet and exercise; empty where the attribute is missing.</summary>
    public string Cites { get; init; } = "";

    /// <summary>True for a check that runs only when a tutor grades.</summary>
    public bool Hidden { get; init; }

    /// <summary>True for a check that trains a network.</summary>
    public bool Trains { get; init; }

    /// <summary>True for one that trains for a few steps only.</summary>
    public bool TrainsBriefly { get; init; }

    /// <summary>How many statistical decisions it makes at most.</summary>
    public int Decisions { get; init; }

    /// <summary>The law in symbols, if stated.</summary>
    public string? Law { get; init; }

    /// <summary>Tolerance with its reason, or error rate, if stated.</summary>
    public string? Within { get; init; }

    /// <summary>The known mistakes that it names, each a sentence; of a student's kit none, since it comes without them.</summary>
    public IEnumerable<string> KnownMistakes =>
        Mutant.CarriedBy(Fixture.Assembly).Where(mutant => mutant.CaughtBy.FirstOrDefault() == Id).Select(mutant => mutant.Mistake);

    /// <summary>The law families that it asks for.</summary>
    public IReadOnlyList<LawFamily> Covers { get; init; } = [];

    /// <summary>The law by which the check comes with its contract; null for one that is written.</summary>
    public DerivedLaw? Derived { get; init; }

    /// <summary>True where a user who writes this name means the check: its id, its fixture or its contract.</summary>
    public bool IsMeantBy(string name) => name == Id || name == Fixture.Name || name == Contract.Name;

    /// <summary>Reads the attributes of a check.</summary>
    /// <param name="fixture">A class that derives from <see cref="ContractChecks{TContract}"/>.</param>
    /// <param name="method">A method of it with [Points].</param>
    public static CheckDescription Of(Type fixture, MethodInfo method)
    {
        Attribute[] attributes = [.. method.GetCustomAttributes()]; // Each hand-in's run asks anew, and finding them takes long.
        TAttribute? Its<TAttribute>() where TAttribute : Attribute => attributes.OfType<TAttribute>().SingleOrDefault();
        var points = Its<PointsAttribute>();
        var trains = Its<TrainsAttribute>();
        var states = Its<StatesAttribute>();
        return new($"{fixture.Name}.{method.Name}", method.Name.Replace('_', ' '), ContractOf(fixture), fixture)
        {
            Weight = points?.Weight ?? 0,
            Order = Its<CheckAttribute>()?.Position ?? 0,
            Derived = Its<DerivedAttribute>()?.Law,
            Needs = [.. (Its<NeedsAttribute>()?.Checks ?? []).Select(name => Qualified(fixture, name))],
            Cites = Its<CitesAttribute>()?.Source ?? "",
            Hidden = Its<HiddenAttribute>() is not null,
            Trains = trains is not null,
            TrainsBriefly = trains?.Briefly == true,
            Decisions = Its<DecidesAttribute>()?.Decisions ?? 0,
            Law = states?.Law,
            Within = states?.Within,
            Covers = Its<CoversAttribute>()?.Families ?? [],
        };
    }

    private static string Qualified(Type fixture, string name) => name.Contains('.') ? name : $"{fixture.Name}.{name}";

    private static Type ContractOf(Type fixture)
    {
        for (var type = fixture; type is not null; type = type.BaseType)
        {
            if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ContractChecks<>))
                return type.GetGenericArguments()[0];
        }

        throw new ArgumentException(
            $"{fixture.FullName} holds checks, but does not derive from ContractChecks<TContract>.", nameof(fixture));
    }
}
