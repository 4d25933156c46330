namespace Grader.Contracts.Foundations;

/// <summary>
/// Exercise 3c: which trainings are supervised. Targets that a training makes of its inputs by itself are no
/// labels.
/// <list type="number">
/// <item>A network decides whether a jet of particles comes from a top quark; the simulation that made the jets knows.</item>
/// <item>A normalizing flow learns the density of measured events by maximum likelihood.</item>
/// <item>The energy of a particle is predicted from calorimeter cells; test beams of known energy were recorded.</item>
/// <item>An autoencoder compresses events and reconstructs them; large errors mark anomalies.</item>
/// <item>A network marks the cells in microscope images, as experts marked them in the training images.</item>
/// <item>Galaxies are divided into groups of similar spectra.</item>
/// <item>Stellar temperatures are predicted from spectra, as a catalogue lists them for the training stars.</item>
/// <item>A diffusion model predicts, by least squares, the noise that was added to an image.</item>
/// </list>
/// </summary>
public interface ISupervision
{
    /// <summary>Eight verdicts in the order of the list; true means supervised.</summary>
    [Task("is each of the eight trainings supervised?")]
    bool[] Supervised();
}
