namespace TorchSharp.Modules;

/// <summary>The function <see cref="F.elu"/> as a module; likewise those that follow.</summary>
public sealed class ELU : ParameterLessModule<Tensor, Tensor>
{
    internal ELU(double alpha, bool inplace) : base(nameof(ELU)) => (this.alpha, this.inplace) = (alpha, inplace);
    public double alpha { get; set; }
    public bool inplace { get; set; }
    public override Tensor forward(Tensor input) => F.elu(input, alpha, inplace);
}

public sealed class GELU : ParameterLessModule<Tensor, Tensor>
{
    internal GELU(Approximate approximate, bool inplace) : base(nameof(GELU)) => (this.approximate, this.inplace) = (approximate, inplace);

    /// <summary>How the distribution function is computed.</summary>
    public enum Approximate { none, tanh }

    public Approximate approximate { get; set; }
    public bool inplace { get; set; }
    public override Tensor forward(Tensor input) => F.gelu(input, approximate, inplace);
}

public sealed class LeakyReLU : ParameterLessModule<Tensor, Tensor>
{
    internal LeakyReLU(double negative_slope, bool inplace) : base(nameof(LeakyReLU)) =>
        (this.negative_slope, this.inplace) = (negative_slope, inplace);
    public double negative_slope { get; set; }
    public bool inplace { get; set; }
    public override Tensor forward(Tensor input) => F.leaky_relu(input, negative_slope, inplace);
}

public sealed class LogSigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal LogSigmoid() : base(nameof(LogSigmoid), F.logsigmoid) { }
}

public sealed class LogSoftmax : ParameterLessModule<Tensor, Tensor>
{
    internal LogSoftmax(long dim) : base(nameof(LogSoftmax), x => F.log_softmax(x, dim)) { }
}

public sealed class Mish : ParameterLessModule<Tensor, Tensor>
{
    internal Mish(bool inplace) : base(nameof(Mish)) => this.inplace = inplace;
    public bool inplace { get; set; }
    public override Tensor forward(Tensor input) => F.mish(input, inplace);
}

public sealed class ReLU : ParameterLessModule<Tensor, Tensor>
{
    internal ReLU(bool inplace) : base(nameof(ReLU), x => F.relu(x, inplace)) { }
}

public sealed class SiLU : ParameterLessModule<Tensor, Tensor>
{
    internal SiLU(bool inplace) : base(nameof(SiLU), x => F.silu(x, inplace)) { }
}

public sealed class Sigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal Sigmoid(bool inplace) : base(nameof(Sigmoid)) => this.inplace = inplace;
    public bool inplace { get; set; }
    public override Tensor forward(Tensor input) => F.sigmoid(input, inplace);
}

public sealed class Softmax : ParameterLessModule<Tensor, Tensor>
{
    internal Softmax(long dim) : base(nameof(Softmax), x => F.softmax(x, dim)) { }
}

public sealed class Softplus : ParameterLessModule<Tensor, Tensor>
{
    internal Softplus(double beta, double threshold) : base(nameof(Softplus), x => F.softplus(x, beta, threshold)) { }
}

public sealed class Tanh : ParameterLessModule<Tensor, Tensor>
{
    internal Tanh(bool inplace) : base(nameof(Tanh)) => this.inplace = inplace;
    public bool inplace { get; set; }
    public override Tensor forward(Tensor input) => F.tanh(input, inplace);
}
