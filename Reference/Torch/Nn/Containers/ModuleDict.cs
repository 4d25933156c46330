using System.Collections;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>Modules under names, registered.</summary>
            public static ModuleDict<T> ModuleDict<T>(params (string, T)[] modules) where T : Module => new(modules);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Modules under names, registered; it computes nothing itself.</summary>
    public class ModuleDict<T> : nn.Module, IEnumerable<(string, T)> where T : nn.Module
    {
        private readonly OrderedDictionary<string, T> items = [];

        public ModuleDict(params (string Name, T Module)[] modules) : base("ModuleDict")
        {
            foreach (var (name, module) in modules)
            {
                Add(name, module);
            }
        }

        public int Count => items.Count;
        public IEnumerable<string> Keys => items.Keys;
        public IEnumerable<T> Values => items.Values;
        public T this[string name] => items[name];
        public bool ContainsKey(string name) => items.ContainsKey(name);

        public void Add(string name, T module)
        {
            register_module(name, module);
            items.Add(name, module);
        }

        public IEnumerator<(string, T)> GetEnumerator() => items.Select(item => (item.Key, item.Value)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
