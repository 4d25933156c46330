using System.Collections;
using TorchSharp.Modules;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A list of parameters, named "0", "1", …, that registers them.</summary>
            public static ParameterList ParameterList(params Parameter[] parameters) => new(parameters);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>A list of parameters that registers them.</summary>
    public class ParameterList : torch.nn.Module, IReadOnlyList<Parameter>
    {
        private readonly List<Parameter> items = [];

        public ParameterList(params Parameter[] parameters) : base(nameof(ParameterList))
        {
            foreach (var parameter in parameters)
            {
                Add(parameter);
            }
        }

        public int Count => items.Count;
        public Parameter this[int index] => items[index];

        public void Add(Parameter item)
        {
            register_parameter(Count.ToString(), item);
            items.Add(item);
        }

        public IEnumerator<Parameter> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
