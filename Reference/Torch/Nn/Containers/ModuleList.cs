using System.Collections;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A list of modules, named "0", "1", …, that registers them.</summary>
            public static ModuleList<T> ModuleList<T>(params T[] modules) where T : Module => new(modules);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>A list of modules that registers them; it computes nothing itself.</summary>
    public class ModuleList<T> : nn.Module, IReadOnlyList<T> where T : nn.Module
    {
        private readonly List<T> items = [];

        public ModuleList(params T[] modules) : base("ModuleList")
        {
            foreach (var module in modules)
            {
                Add(module);
            }
        }

        public int Count => items.Count;
        public T this[int index] => items[index];

        public void Add(T item)
        {
            register_module(Count.ToString(), item);
            items.Add(item);
        }

        public void append(T item) => Add(item);
        public IEnumerator<T> GetEnumerator() => items.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
