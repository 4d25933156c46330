using TorchSharp.Modules;
using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Grader.Solutions.DifferentialEquations;

/// <summary>The functions of a latent SDE, with the derivatives that its ELBO asks for.</summary>
internal abstract class SdeModel : Module
{
    private const double FirstWidth = 0.1;

    // Not private: RegisterComponents does not see what is private to a base class.
    internal readonly Parameter logWidth = new(tensor(MathF.Log((float)FirstWidth)), true);
    internal readonly PlaceTimeNetwork drift = new(64);

    /// <summary>For the classes below.</summary>
    /// <param name="name">The name of the module.</param>
    protected SdeModel(string name) : base(name)
    {
    }

    /// <summary>δ, the width of the likelihood.</summary>
    public Tensor Width => logWidth.exp();

    /// <summary>f.</summary>
    public Tensor Drift(Tensor x, Tensor t) => drift.call(x, t);

    /// <summary>σ and ∂σ/∂x.</summary>
    public abstract WithDerivative Sigma(Tensor x, Tensor t);

    /// <summary>α and ∂α/∂t.</summary>
    public abstract WithDerivative Alpha(Tensor y, Tensor t);

    /// <summary>β and ∂β/∂t.</summary>
    public abstract WithDerivative Beta(Tensor y, Tensor t);
}
