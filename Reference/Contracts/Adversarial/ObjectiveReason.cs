namespace Grader.Contracts.Adversarial;

/// <summary>Reasons for or against statements about adversarial training, for <see cref="IAdversarialObjective"/>.</summary>
public enum ObjectiveReason
{
    /// <summary>The objective does not show it; it is known from practice.</summary>
    NotInTheObjective,

    /// <summary>Neural networks can approximate any function.</summary>
    NetworksAreUniversal,

    /// <summary>Both terms of the objective are expectations, which samples estimate.</summary>
    TermsAreExpectations,

    /// <summary>The first term of the objective, ½·E_{x~p}[ln D(x)], does not contain G.</summary>
    FirstTermLacksTheGenerator,

    /// <summary>The summand ln(1 − D) of the second term is flat in the logit of D where D is close to 0.</summary>
    SecondTermSaturates,

    /// <summary>The objective is a game: D maximises what G minimises.</summary>
    PlayersAreOpposed,
}
