using System.Globalization;
using ScoGraph.Steady;

// steady [NODES] [SECONDS] [PARTS]: what steady writing does to a graph, as tables of ratios. PARTS are letters, by default all: look-ups
// beside writers (l), readers on threads (r), hubs (h), MERGE on a hub (m), many types (t), streams (s), churn (c).
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
int nodes = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
TimeSpan time = TimeSpan.FromSeconds(args.Length > 1 ? double.Parse(args[1], CultureInfo.InvariantCulture) : 3);
foreach (char part in args.Length > 2 ? args[2] : "lrhmtsc")
{
    switch (part)
    {
        case 'l': LookUps.Run(nodes, time); break;
        case 'r': Readers.Run(nodes, time); break;
        case 'h': HubWrites.Run(nodes); break;
        case 'm': HubWrites.RunMerge(nodes); break;
        case 't': ManyTypes.Run(); break;
        case 's': Streams.Run(); break;
        case 'c': Churn.Run(time * 5); break;
        default: throw new ArgumentException($"No part '{part}'.");
    }
}
