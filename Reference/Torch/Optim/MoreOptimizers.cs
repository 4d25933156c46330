namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>Steps divided by the root of the sum of all squared gradients (Duchi et al. 2011, JMLR 12).</summary>
        public static Adagrad Adagrad(
            IEnumerable<Parameter> parameters,
            double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0,
            double eps = 1e-10) =>
            Adagrad(
                [new Adagrad.ParamGroup(parameters, lr, lr_decay, weight_decay, initial_accumulator_value, eps)],
                lr, lr_decay, weight_decay, initial_accumulator_value, eps);
        public static Adagrad Adagrad(
            IEnumerable<(string name, Parameter parameter)> parameters,
            double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0,
            double eps = 1e-10) =>
            Adagrad(parameters.Select(named => named.parameter), lr, lr_decay, weight_decay, initial_accumulator_value, eps);

        /// <remarks>These are the options that a group uses where its own are null.</remarks>
        public static Adagrad Adagrad(
            IEnumerable<Adagrad.ParamGroup> parameters,
            double lr = 1e-2, double lr_decay = 0, double weight_decay = 0, double initial_accumulator_value = 0,
            double eps = 1e-10) =>
            new(parameters, new Adagrad.ParamGroup([], lr, lr_decay, weight_decay, initial_accumulator_value, eps).Options);

        /// <summary>Adam with Nesterov's momentum (Dozat 2016, section 3).</summary>
        public static NAdam NAdam(
            IEnumerable<Parameter> named_parameters,
            double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0,
            double momentum_decay = 4e-3) =>
            NAdam(
                [new NAdam.ParamGroup(named_parameters, lr, beta1, beta2, eps, weight_decay, momentum_decay)],
                lr, beta1, beta2, eps, weight_decay, momentum_decay);
        public static NAdam NAdam(
            IEnumerable<(string name, Parameter parameter)> named_parameters,
            double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0,
            double momentum_decay = 4e-3) =>
            NAdam(named_parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay, momentum_decay);

        /// <remarks>These are the options that a group uses where its own are null.</remarks>
        public static NAdam NAdam(
            IEnumerable<NAdam.ParamGroup> parameters,
            double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0,
            double momentum_decay = 4e-3) =>
            new(parameters, new NAdam.ParamGroup([], lr, beta1, beta2, eps, weight_decay, momentum_decay).Options);

        /// <summary>Adam whose step is scaled by how well the variance is known (Liu et al. 2020, arXiv 1908.03265).</summary>
        public static RAdam RAdam(
            IEnumerable<Parameter> parameters,
            double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
            RAdam(
                [new RAdam.ParamGroup(parameters, lr, beta1, beta2, eps, weight_decay)],
                lr, beta1, beta2, eps, weight_decay);
        public static RAdam RAdam(
            IEnumerable<(string name, Parameter parameter)> parameters,
            double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
            RAdam(parameters.Select(named => named.parameter), lr, beta1, beta2, eps, weight_decay);

        /// <remarks>These are the options that a group uses where its own are null.</remarks>
        public static RAdam RAdam(
            IEnumerable<RAdam.ParamGroup> parameters,
            double lr = 0.002, double beta1 = 0.9, double beta2 = 0.999, double eps = 1e-8, double weight_decay = 0) =>
            new(parameters, new RAdam.ParamGroup([], lr, beta1, beta2, eps, weight_decay).Options);
    }
}
