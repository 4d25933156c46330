namespace Grader.Checks.DifferentialEquations.Training;

/// <summary>
/// The thresholds of the trained neural ODEs. The contracts name them for the student; they are written nowhere else. Each lies 6 or more
/// standard deviations of the correct trainings of fixtures/studies/ode.csv beyond their mean, 4 or more where there are two attempts, and
/// at least twice as far from the mistake named here as from the worst correct training; StudiedThresholdTests hold it. Expectations are
/// sums over a grid, so that nothing but the training itself depends on chance.
/// </summary>
internal static class OdeThresholds
{
    /// <summary>How often a limit of this list fails a correct hand-in.</summary>
    public const string OfRetrainings =
        "only the training is left to chance, and the limit lies 6 standard deviations or more beyond the mean of 20 correct trainings";

    /// <summary>The same for a limit that a model may keep at the second attempt.</summary>
    public const string OfTwoTrainings =
        "a model that falls just short is trained once more; the limit lies 4 standard deviations or more beyond the mean of 20 correct "
        + "trainings, and two in a row exceed that as rarely as one exceeds 6";

    /// <summary>
    /// Most difference of E_p[ln p_θ] from its largest possible value, −2.1121, on the Gaussian. Correct: 0.004, with a constant learning
    /// rate 0.029; a twentieth of the training: 0.095; a divergence without gradient: 11.
    /// </summary>
    public const double GaussianGap = 0.05;

    /// <summary>
    /// Least E_p[ln p_θ] on the Laplace mixture; the truth is −2.9876. Correct: −3.034, with a constant learning rate −3.044; a twentieth
    /// of the training: −3.111; the Gaussian that fits best: −3.182.
    /// </summary>
    public const double MixtureLogDensity = -3.06;

    /// <summary>
    /// A model that falls short of one of the two limits above by this much at most is trained once more, with other chance. A correct one
    /// falls short by more as rarely as by 6 standard deviations. Longer trainings are no help: with twice the gradient steps the drift of
    /// the mixture outgrows the notebook's grid of 16 steps, and 9 trainings reached between −3.00 and −3.19.
    /// </summary>
    public const double JustShort = 0.04;

    /// <summary>
    /// The same for a better drift. Correct: −3.007. Five trainings of the notebook's network reach −3.043 at best, and −3.048 on average
    /// with a standard deviation of 0.0035: whatever is above −3.04 beats all of them, as the exercise asks. It asks for no more, so that
    /// this limit lies close to the notebook's network, 2 standard deviations above its mean.
    /// </summary>
    public const double ImprovedLogDensity = -3.04;

    /// <summary>
    /// How far E_p[ln p_θ] may be above its largest possible value, by the judge's rounding: more cannot be a density.
    /// </summary>
    public const double Rounding = 0.003;

    /// <summary>Most mean difference of a model's log-density on the mixture from that of its drift. 100 steps of Euler: 0.02.</summary>
    public const double LogDensityGap = 0.05;

    /// <summary>Most difference of the share of the density below a sample from the sample's own share. 100 steps of Euler: 0.02.</summary>
    public const double ShareGap = 0.05;
}
