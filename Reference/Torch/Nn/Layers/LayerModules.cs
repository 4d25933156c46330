namespace TorchSharp.Modules;

public sealed class Identity : ParameterLessModule<Tensor, Tensor>
{
    internal Identity() : base(nameof(Identity), x => x) { }
}

public sealed class Flatten : ParameterLessModule<Tensor, Tensor>
{
    internal Flatten(long start, long end) : base(nameof(Flatten), x => x.flatten(start, end)) { }
}

public sealed class Unflatten : ParameterLessModule<Tensor, Tensor>
{
    internal Unflatten(long dim, long[] sizes) : base(nameof(Unflatten), x => x.unflatten(dim, sizes)) { }
}

public sealed class Upsample : ParameterLessModule<Tensor, Tensor>
{
    internal Upsample(Func<Tensor, Tensor> resize) : base(nameof(Upsample), resize) { }
}

public sealed class MaxPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal MaxPool2d(Func<Tensor, Tensor> pool) : base(nameof(MaxPool2d), pool) { }
}

public sealed class AvgPool2d : ParameterLessModule<Tensor, Tensor>
{
    internal AvgPool2d(Func<Tensor, Tensor> pool) : base(nameof(AvgPool2d), pool) { }
}

public sealed class Dropout : ParameterLessModule<Tensor, Tensor>
{
    private readonly (double Probability, bool InPlace) drop;

    internal Dropout(double p, bool inplace) : base(nameof(Dropout)) => drop = (p, inplace);
    public override Tensor forward(Tensor input) => F.dropout(input, drop.Probability, training, drop.InPlace);
}

public sealed class Dropout2d : ParameterLessModule<Tensor, Tensor>
{
    private readonly (double Probability, bool InPlace) drop;

    internal Dropout2d(double p, bool inplace) : base(nameof(Dropout2d)) => drop = (p, inplace);
    
    /// <remarks>Three dimensions are those of a single image.</remarks>
    public override Tensor forward(Tensor input) => input.ndim == 3
        ? F.dropout2d(input.unsqueeze(0), drop.Probability, training, drop.InPlace).squeeze(0)
        : F.dropout2d(input, drop.Probability, training, drop.InPlace);
}
