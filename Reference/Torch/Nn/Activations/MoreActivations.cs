namespace TorchSharp.Modules;

/// <summary>The function <see cref="F.prelu"/> as a module with learnt slopes.</summary>
public sealed class PReLU : nn.Module<Tensor, Tensor>
{
    internal PReLU(long num_parameters, double init, ScalarType? dtype) : base(nameof(PReLU))
    {
        (this.num_parameters, this.init) = (num_parameters, init);
        weight = new Parameter(full(num_parameters, init, dtype));
        RegisterComponents();
    }

    public long num_parameters { get; }
    public double init { get; }

    /// <summary>(num_parameters)</summary>
    [field: ComponentName(Name = nameof(weight))] public Parameter weight { get; set => field = Exchange(value); }

    public override Tensor forward(Tensor input) => F.prelu(input, weight);
}

public sealed class ReLU6 : ParameterLessModule<Tensor, Tensor>
{
    internal ReLU6(bool inplace) : base(nameof(ReLU6)) => this.inplace = inplace;
    public bool inplace { get; set; }
    public override Tensor forward(Tensor input) => F.relu6(input, inplace);
}

public sealed class SELU : ParameterLessModule<Tensor, Tensor>
{
    internal SELU(bool inplace) : base(nameof(SELU)) => this.inplace = inplace;
    public bool inplace { get; set; }
    public override Tensor forward(Tensor input) => F.selu(input, inplace);
}

public sealed class CELU : ParameterLessModule<Tensor, Tensor>
{
    internal CELU(double alpha, bool inplace) : base(nameof(CELU)) => (this.alpha, this.inplace) = (alpha, inplace);
    public double alpha { get; set; }
    public bool inplace { get; set; }
    public override Tensor forward(Tensor input) => F.celu(input, alpha, inplace);
}

public sealed class Hardsigmoid : ParameterLessModule<Tensor, Tensor>
{
    internal Hardsigmoid(bool inplace) : base(nameof(Hardsigmoid)) => this.inplace = inplace;
    public bool inplace { get; set; }
    public override Tensor forward(Tensor input) => F.hardsigmoid(input, inplace);
}

public sealed class Hardswish : ParameterLessModule<Tensor, Tensor>
{
    internal Hardswish(bool inplace) : base(nameof(Hardswish)) => this.inplace = inplace;
    public bool inplace { get; set; }
    public override Tensor forward(Tensor input) => F.hardswish(input, inplace);
}

public sealed class Softsign : ParameterLessModule<Tensor, Tensor>
{
    internal Softsign(bool inplace) : base(nameof(Softsign)) => this.inplace = inplace;
    public bool inplace { get; set; }
    public override Tensor forward(Tensor input) => F.softsign(input, inplace);
}
