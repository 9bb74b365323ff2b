using System.Globalization;
using ScoGraph.Steady;

// steady [NODES] [SECONDS] [PARTS]: what steady writing does to a graph, as tables of ratios. PARTS are letters: look-ups beside writers (l),
// readers on threads (r), hubs (h), many types (t), streams (s), churn (c); all where none are given.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int nodes = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
TimeSpan time = TimeSpan.FromSeconds(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 3);
foreach (char part in args.Length > 2 ? args[2] : "lrhtc")
{
    switch (part)
    {
        case 'l': LookUps.Run(nodes, time); break;
        case 'r': Readers.Run(nodes, time); break;
        case 'h': HubWrites.Run(nodes); break;
        case 't': ManyTypes.Run(); break;
        case 'c': Churn.Run(time * 5); break;
        default: throw new ArgumentException($"No part '{part}'.");
    }
}
